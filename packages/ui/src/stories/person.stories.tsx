import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '../button.tsx'
import { CopyButton } from '../copy-button.tsx'
import { Phone, Shield } from '../icon.tsx'
import { PersonBanner } from '../person-banner.tsx'
import { type State, StatusTag, stateIcon } from '../status-tag.tsx'
import { Timeline } from '../timeline.tsx'
import { Windows } from '../windows.tsx'

export default { title: 'Parts/Person and status' } satisfies Meta

const words: Record<State, string> = {
  inne: 'Inne',
  forventet: 'Forventet',
  hjemme: 'Hjemmeprøve',
  utvidet: 'Utvidet',
  over: 'Over tiden',
  holdt: 'Holdt av til kl. 16',
  klar: 'Gjøres klar',
  ute: 'Ute av drift',
  opptatt: 'Opptatt',
  ledig: 'Ledig',
  slutt: 'Avsluttet',
  ok: 'Kjent bruker',
  venter: 'Venter på svar',
}

export const Statuses: StoryObj = {
  render: () => (
    <div className="sp-chips">
      {(Object.keys(stateIcon) as State[]).map((state) => (
        <StatusTag key={state} state={state}>
          {words[state]}
        </StatusTag>
      ))}
      <StatusTag icon={Shield}>Uten tilstand</StatusTag>
    </div>
  ),
}
export const WindowRow: StoryObj = {
  render: () => (
    <p className="sp-row">
      <Windows states={['inne', 'ledig', 'ventes', 'hjemme', 'klar', 'ute']} /> 1 ledig av 6
    </p>
  ),
}
export const Full: StoryObj = {
  render: () => (
    <PersonBanner
      label="Person"
      person={{
        kind: 'full',
        name: 'Anne-Margrethe Kristoffersen-Haugerud von der Lippe Bjørnstad',
        initials: 'AB',
        age: '41 år',
        number: {
          word: 'Fnr.',
          masked: '14 87 88 •••••',
          copy: { label: 'Kopier fødselsnummer', done: 'Kopiert', failed: 'Kunne ikke kopiere', value: 'synthetic' },
        },
        phone: { word: 'Mobil', text: '99 00 00 31' },
        place: 'Sarpsborg',
        tags: (
          <>
            <StatusTag state="ok">Kjent bruker</StatusTag>
            <StatusTag icon={Shield}>Ingen adressesperre</StatusTag>
          </>
        ),
      }}
    />
  ),
}
export const Restricted: StoryObj = {
  render: () => (
    <PersonBanner
      label="Person"
      person={{
        kind: 'restricted',
        title: 'Skjermet person',
        reason: 'Strengt fortrolig adresse',
        hidden: 'Navn, alder, nummer, sted og plass er skjult for deg',
        actions: (
          <>
            <Button variant="secondary" data-color="neutral">
              <Phone />
              Ring bakvakt 99 00 00 12
            </Button>
            <Button variant="tertiary" data-color="neutral">
              Be om tilgang
            </Button>
          </>
        ),
      }}
    />
  ),
}
export const Unknown: StoryObj = {
  render: () => (
    <PersonBanner
      label="Person"
      person={{ kind: 'unknown', title: 'Gjest 4', facts: 'Navnet er ikke kjent for huset. Kommer ca. kl. 23.' }}
    />
  ),
}
export const Copying: StoryObj = {
  render: () => (
    <CopyButton label="Kopier telefonnummer" done="Kopiert" failed="Kunne ikke kopiere" value="99 00 00 31" />
  ),
}
export const Moments: StoryObj = {
  render: () => (
    <Timeline
      label="Forløp"
      moments={[
        { id: '1', title: 'Kom', when: 'onsdag 11.11. kl. 20.05' },
        { id: '2', title: 'I natt', when: 'natt til lørdag 21.11.', tense: 'now' },
        { id: '3', title: 'Ut mandag kl. 12', when: 'avtalt', tense: 'planned' },
      ]}
    />
  ),
}
