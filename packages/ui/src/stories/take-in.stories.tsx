import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { Dock } from '../dock.tsx'
import { TextAreaField, TextField } from '../form-field.tsx'
import { Highlight } from '../highlight.tsx'
import { HitList } from '../hit-list.tsx'
import { Door, PersonInside, Shield } from '../icon.tsx'
import { Keys } from '../keys.tsx'
import { Panel } from '../panel.tsx'
import { PersonBanner } from '../person-banner.tsx'
import { Pick } from '../pick.tsx'
import { type Rule, RuleList, Verdict } from '../rule-list.tsx'
import { StatusTag } from '../status-tag.tsx'
import { StoryShell } from './frame.tsx'

export default { title: 'Screens/Ta imot', parameters: { whole: true } } satisfies Meta

const rules: Rule[] = [
  ['Godkjent i møte', '2. mars 2026, kriterier versjon 4. Gjelder til mars 2027.', 'Oppfylt'],
  ['Har ingen plass fra før', 'Sjekket i hele samarbeidet kl. 21.41.', 'Oppfylt'],
  ['Kommer i dag eller i morgen', 'Husene tar ikke bestilling lenger fram.', 'Oppfylt'],
  ['Karantenetid er over', 'Forrige opphold sluttet 3. november. 14 døgn gikk ut 17. november.', '3 døgn siden'],
  ['Bor et fast sted', 'Leier i Sandesundveien, bekreftet i oktober.', 'Oppfylt'],
].map(([title, fact, answer], at) => ({ id: String(at), outcome: 'yes', title, fact, answer: answer ?? '' }))

function TakeIn() {
  const [bed, setBed] = useState<string | null>('f2')
  const [sober, setSober] = useState<string | null>('ja')
  const query = 'lille'
  return (
    <StoryShell at="ta-imot">
      <div className="sp-take">
        <Panel
          label="Finn person"
          flush
          foot={
            <div className="sp-stack sp-stack--close">
              <p>
                <a href="#ny">Ny person</a>
              </p>
              <p>
                <a href="#anonym">Samtale uten navn</a>
              </p>
            </div>
          }
        >
          <div className="sp-panel__body sp-panel__body--top sp-stack sp-stack--close">
            <TextField label="Navn, fødselsnummer eller telefon" type="search" defaultValue={query} />
            <p className="sp-small sp-muted" role="status">
              3 treff. Oppslaget er logget.
            </p>
          </div>
          <HitList
            label="Treff"
            hits={[
              {
                id: '1',
                href: '#1',
                title: 'Tor-Arne Lillevik',
                end: '38 år',
                note: 'Kjent på Fyrlykta, venter på plass',
                current: true,
              },
              { id: '2', href: '#2', title: 'Vigdis Lillebø', end: '62 år', note: 'Ikke vært her før' },
              { id: '3', href: '#3', title: 'Oskar Lillemoen', end: '27 år', note: 'Har leilighet i Sarpsborg' },
            ].map((hit) => ({ ...hit, title: <Highlight text={hit.title} query={query} /> }))}
          />
        </Panel>
        <form aria-label="Ta imot Tor-Arne Lillevik">
          <PersonBanner
            label="Person"
            level={1}
            person={{
              kind: 'full',
              name: 'Tor-Arne Lillevik',
              initials: 'TL',
              age: '38 år',
              number: {
                word: 'Fnr.',
                masked: '14 87 88 •••••',
                copy: { label: 'Kopier fødselsnummer', done: 'Kopiert', failed: 'Ikke kopiert', value: 'x' },
              },
              phone: { word: 'Mobil', text: '99 00 00 31' },
              place: 'Sarpsborg',
              tags: (
                <>
                  <StatusTag state="ok" icon={PersonInside}>
                    Kjent bruker
                  </StatusTag>
                  <StatusTag icon={Shield}>Ingen adressesperre</StatusTag>
                </>
              ),
            }}
          />
          <div className="sp-two">
            <Panel heading="Kan han komme i natt?" aside="Trygghetsplass" flush>
              <Verdict outcome="yes" note="Alle 6 regler er oppfylt">
                Ja, på Fyrlykta eller Tista
              </Verdict>
              <div className="sp-panel__body">
                <RuleList rules={rules} />
                <Pick
                  legend="Har du spurt om rus?"
                  inline
                  value={sober}
                  onChange={setSober}
                  options={[
                    { value: 'ja', title: 'Ruser seg ikke' },
                    { value: 'nei', title: 'Ruser seg' },
                  ]}
                />
              </div>
            </Panel>
            <div className="sp-stack">
              <Panel heading="Ledig natt til lørdag 21." aside="Tall fra 21.41">
                <Pick
                  legend="Velg plass"
                  hideLegend
                  value={bed}
                  onChange={setBed}
                  options={[
                    {
                      value: 'f2',
                      title: 'Plass 2, Fyrlykta',
                      where: 'Sarpsborg, 2 km fra hjemmet',
                      text: 'Enerom slik han ønsker. Han bodde her sist.',
                      mark: <StatusTag state="ledig">Ledig</StatusTag>,
                      keyHint: '1',
                    },
                    {
                      value: 't2',
                      title: 'Plass 2, Tista',
                      where: 'Halden, 35 min med bil',
                      text: 'Enerom. Sarpsborg har 1 av 2 netter igjen i kvoten.',
                      mark: <StatusTag state="ledig">Ledig</StatusTag>,
                      keyHint: '2',
                    },
                  ]}
                />
                <details className="sp-details sp-small" open>
                  <summary>2 hus passer ikke</summary>
                  <RuleList
                    label="Hus som ikke passer"
                    rules={[
                      {
                        id: 'b',
                        outcome: 'no',
                        title: 'Brygga, Fredrikstad',
                        fact: 'Ingen ledig. 1 er ute av drift.',
                        answer: 'Fullt',
                      },
                      {
                        id: 'k',
                        outcome: 'no',
                        title: 'Kanalhuset, Moss',
                        fact: 'Han har ikke avtale.',
                        answer: 'Ingen avtale',
                      },
                    ]}
                  />
                </details>
              </Panel>
              <Panel heading="Til den som møter ham" aside="Valgfritt">
                <TextAreaField
                  label="Beskjed"
                  hideLabel
                  rows={2}
                  defaultValue="Går fra Borg ca. 22.15. Har ikke spist."
                />
              </Panel>
            </div>
          </div>
          <Dock
            title="Plass 2 på Fyrlykta, natt til lørdag 21.11."
            note="Til fredag 27.11. kl. 12. Plassen holdes til lørdag kl. 22."
          >
            <Button variant="tertiary">Sett på venteliste</Button>
            <Button size="lg" type="submit">
              <Door />
              Ta imot <kbd>Enter</kbd>
            </Button>
          </Dock>
          <Keys
            label="Taster"
            hints={[
              { keys: ['/'], does: 'søk' },
              { keys: ['1', '2'], does: 'velg plass' },
              { keys: ['Enter'], does: 'ta imot' },
              { keys: ['?'], does: 'alle taster' },
            ]}
          />
        </form>
      </div>
    </StoryShell>
  )
}

export const Default: StoryObj = { render: () => <TakeIn /> }
