import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { FreeList, LampFigure } from '../free-list.tsx'
import { Handover, Phone, Print } from '../icon.tsx'
import { NeedList } from '../need-list.tsx'
import { PageHead } from '../page-head.tsx'
import { Panel } from '../panel.tsx'
import { SearchBox } from '../search-box.tsx'
import { StoryShell } from './frame.tsx'

export default { title: 'Screens/Natt', parameters: { whole: true } } satisfies Meta

function Night() {
  const [query, setQuery] = useState('')
  return (
    <StoryShell at="natt">
      <PageHead title="Natt til lørdag 21. november" eyebrow="Fredag 20. november 2026, uke 47">
        <div className="sp-row sp-hide-phone">
          <Button variant="secondary">
            <Print />
            Hvem sover her i natt
          </Button>
          <Button variant="secondary">
            <Handover />
            Overlevering
          </Button>
        </div>
      </PageHead>
      <SearchBox
        label="Ringer noen? Finn personen"
        placeholder="Navn, fødselsnummer eller telefon"
        value={query}
        onChange={setQuery}
        keyHint="/"
        hint={
          <>
            <span>Oppslag blir logget.</span>
            <a href="#anonym">Samtale uten navn</a>
            <a href="#ny">Ny person</a>
          </>
        }
      />
      <div className="sp-night">
        <Panel heading="Trenger deg nå" aside="4 før midnatt, 3 senere" flush foot={<a href="#alle">Se hele døgnet</a>}>
          <NeedList
            now="Nå 21.40"
            needs={[
              {
                id: '1',
                at: '2026-11-20T12:00',
                time: '12.00',
                distance: 'for 9 t 40 min siden',
                late: true,
                tag: { state: 'over', word: 'Skulle vært ute' },
                title: 'Kari Nordmo',
                text: 'Plass 1. Ingen ny dato er satt. Snakk med Kari, så utvid eller avslutt.',
                action: <Button variant="secondary">Avklar</Button>,
              },
              {
                id: '2',
                at: '2026-11-20T20:15',
                time: '20.15',
                distance: 'for 1 t 25 min siden',
                late: true,
                tag: { word: 'Ring tilbake', icon: Phone },
                title: 'Tor-Arne Lillevik',
                text: 'Nummer 1 på ventelista. Lovet svar i kveld. Plass 2 er ledig nå.',
                action: (
                  <Button>
                    <Phone />
                    Ring 99 00 00 31
                  </Button>
                ),
              },
              {
                id: '3',
                at: '2026-11-20T22:00',
                time: '22.00',
                distance: 'om 20 min',
                tag: { state: 'klar', word: 'Gjøres klar' },
                title: 'Leilighet B',
                text: 'Sengetøy og nøkkel. Visning er avtalt lørdag kl. 11.',
                action: <Button variant="secondary">Merk klar</Button>,
              },
              {
                id: '4',
                at: '2026-11-20T23:00',
                time: '23.00',
                distance: 'ca., i kveld',
                tag: { state: 'forventet', word: 'Ventes hit' },
                title: 'Ayan Warsame',
                text: 'Plass 5. Kommer med drosje. Vil helst ha rolig rom, vekkes kl. 7.',
                action: <Button variant="secondary">Ta imot</Button>,
              },
              {
                id: '5',
                at: '2026-11-21T14:00',
                time: '14.00',
                distance: 'i morgen',
                tag: { state: 'hjemme', word: 'Hjemme i natt' },
                title: 'Marit Fossheim',
                text: 'Plass 4. Første prøvenatt hjemme, plassen står. Ring henne kl. 10.',
                action: <Button variant="tertiary">Åpne</Button>,
              },
            ]}
          />
        </Panel>
        <div className="sp-stack">
          <Panel
            label="Ledige i natt"
            flush
            foot={
              <div className="sp-row">
                <span className="sp-muted">Tall fra 21.40</span>
                <a className="sp-row--end" href="#tavle">
                  Åpne tavla
                </a>
              </div>
            }
          >
            <LampFigure figure={3} title="ledige i natt" note="av 14 plasser i Nedre Glomma" />
            <FreeList
              places={[
                {
                  id: 'f',
                  name: 'Fyrlykta',
                  where: 'Sarpsborg, her',
                  count: '1 trygghetsplass',
                  windows: ['inne', 'ledig', 'inne', 'hjemme', 'ventes', 'inne', 'klar'],
                  note: 'Plass 2, enerom i 1. etasje',
                  action: (
                    <Button size="sm" variant="secondary">
                      Ta imot
                    </Button>
                  ),
                },
                {
                  id: 't',
                  name: 'Tista',
                  where: 'Halden, 35 min',
                  count: '1 trygghetsplass',
                  windows: ['inne', 'ledig'],
                  note: 'Plass 2, hund er lov',
                  action: (
                    <Button size="sm" variant="secondary">
                      Ta imot
                    </Button>
                  ),
                },
                {
                  id: 'b',
                  name: 'Brygga',
                  where: 'Fredrikstad, 20 min',
                  count: 'Ingen ledig. Neste trolig søndag 22.11.',
                  windows: ['inne', 'ventes', 'ute'],
                },
              ]}
            />
          </Panel>
          <Panel label="Vakttelefon" flush>
            <div className="sp-phone">
              <Phone />
              <div>
                <h2 className="sp-small sp-muted">Vakttelefonen er hos deg</h2>
                <a href="tel:+4799000047">99 00 00 47</a>
              </div>
            </div>
            <div className="sp-panel__body">
              <ul className="sp-contacts">
                <li>
                  <span>Bakvakt, Hilde Aas</span>
                  <a href="tel:+4799000012">99 00 00 12</a>
                </li>
                <li>
                  <span>Legevakt</span>
                  <a href="tel:116117">116 117</a>
                </li>
              </ul>
            </div>
          </Panel>
        </div>
      </div>
    </StoryShell>
  )
}

export const Default: StoryObj = { render: () => <Night /> }
