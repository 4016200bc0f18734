type Located = { houseId: string; houseName: string; place: string; latitude: number | null; longitude: number | null }

const earthRadiusKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

function kilometres(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const lat = radians(b.latitude - a.latitude) / 2
  const lon = radians(b.longitude - a.longitude) / 2
  const h = Math.sin(lat) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(lon) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(h))
}

const isLocated = <H extends Located>(house: H): house is H & { latitude: number; longitude: number } =>
  house.latitude !== null && house.longitude !== null

/** Kilometres as the crow flies from the place named `near` (where some house is) to each house. Empty when it is not known. */
export function kilometresFrom(houses: readonly Located[], near: string | undefined): Map<string, number> {
  const wanted = near?.trim().toLocaleLowerCase('nb')
  const located = houses.filter(isLocated)
  const from =
    wanted &&
    located.find(({ place, houseName }) => [place, houseName].some((name) => name.toLocaleLowerCase('nb') === wanted))
  if (!from) return new Map()
  return new Map(located.map((house) => [house.houseId, kilometres(from, house)]))
}

/** The places that `near` can name, each once, in the order of the alphabet. */
export const knownPlaces = (houses: readonly Located[]): string[] =>
  [...new Set(houses.filter(isLocated).map(({ place }) => place))].sort((a, b) => a.localeCompare(b, 'nb'))
