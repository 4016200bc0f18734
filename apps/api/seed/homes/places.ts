/** Streets as they are in the four municipalities, and the part of the town that people name. The houses in them are invented. */
export type Street = { street: string; postalCode: string; postalPlace: string; area: string }

const streets = (postalPlace: string, area: string, postalCode: string, names: string): Street[] =>
  names.split(', ').map((street) => ({ street, postalCode, postalPlace, area }))

export const streetsOf: Record<string, readonly Street[]> = {
  '3105': [
    ...streets('Sarpsborg', 'Sentrum', '1706', 'Torggata, Storgata, St. Marie gate, Pellygata, Korsgata, Glengsgata'),
    ...streets('Sarpsborg', 'Kulås', '1709', 'Kulåsgata, Olav Haraldssons gate, Nygaardsgata, Astridsgate'),
    ...streets('Sarpsborg', 'Alvim', '1713', 'Alvimveien, Grålumveien, Sandesundsveien'),
    ...streets('Sarpsborg', 'Hafslund', '1734', 'Hafslundveien, Iseveien, Bodalsveien'),
    ...streets('Borgenhaugen', 'Borgenhaugen', '1738', 'Borgenveien, Haugeveien, Opstadveien'),
    ...streets('Greåker', 'Greåker', '1718', 'Greåkerveien, Nordbyveien'),
    ...streets('Skjeberg', 'Skjeberg', '1747', 'Skjebergveien, Høysandveien'),
  ],
  '3107': [
    ...streets('Fredrikstad', 'Sentrum', '1606', 'Nygata, Farmannsgate, Brochs gate, Glemmengata, Lundegata'),
    ...streets('Fredrikstad', 'Trosvik', '1614', 'Trosvikveien, Holmegata, Ridehusgata'),
    ...streets('Fredrikstad', 'Cicignon', '1607', 'Cicignongata, Kirkegata, Riddervolds gate'),
    ...streets('Gamle Fredrikstad', 'Gamlebyen', '1632', 'Voldgata, Torvgata, Smedjegata'),
    ...streets('Gressvik', 'Gressvik', '1621', 'Storveien, Ørebekkveien, Bedehusveien'),
    ...streets('Kråkerøy', 'Kråkerøy', '1671', 'Kråkerøyveien, Rødsveien, Buskogen'),
  ],
  '3103': [
    ...streets('Moss', 'Sentrum', '1531', 'Dronningens gate, Skoggata, Basarveien, Gudes gate, Wulfsbergs gate'),
    ...streets('Moss', 'Jeløy', '1518', 'Helgerødgata, Bråtengata, Refsnesalléen'),
    ...streets('Moss', 'Høyden', '1534', 'Høydaveien, Nesveien, Ryggeveien'),
    ...streets('Rygge', 'Rygge', '1580', 'Larkollveien, Halmstadveien, Ekholtveien'),
  ],
  '3101': [
    ...streets('Halden', 'Sentrum', '1767', 'Violgata, Olav Vs gate, Borgergata, Svenskegata'),
    ...streets('Halden', 'Os', '1771', 'Oskleiva, Busterudgata, Vognmakergata'),
    ...streets('Halden', 'Brødløs', '1781', 'Brødløsveien, Rødsberggata, Iddeveien'),
    ...streets('Halden', 'Risum', '1764', 'Risumveien, Tistedalsgata'),
  ],
}

/** Real municipalities; owners and landlords are invented. */
export const townNames: Record<string, string> = {
  '3101': 'Halden',
  '3103': 'Moss',
  '3105': 'Sarpsborg',
  '3107': 'Fredrikstad',
}
