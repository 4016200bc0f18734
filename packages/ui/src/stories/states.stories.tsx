import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { Conflict } from '../conflict.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Offline, Search, ShieldLock } from '../icon.tsx'
import { NeedList } from '../need-list.tsx'
import { Notice } from '../notice.tsx'
import { Panel } from '../panel.tsx'
import { Pick } from '../pick.tsx'
import { Progress } from '../progress.tsx'
import { RuleList, Verdict } from '../rule-list.tsx'
import { Skeleton } from '../skeleton.tsx'
import { StatusTag } from '../status-tag.tsx'
import { ToastProvider, useToast } from '../toast.tsx'
import { StoryShell } from './frame.tsx'

export default { title: 'Parts/States' } satisfies Meta

function Taken() {
  const [way, setWay] = useState<string | null>('tista')
  return (
    <Conflict
      title="Plassen ble nettopp tatt av Hilde Aas"
      text="Plass 2 på Fyrlykta gikk til en annen kl. 21.42. Tor-Arne har ikke fått plass ennå."
    >
      <Pick
        legend="Det du kan gjøre nå"
        value={way}
        onChange={setWay}
        options={[
          {
            value: 'tista',
            title: 'Plass 2, Tista',
            where: 'Halden, 35 min. Ledig i natt.',
            mark: <StatusTag state="ledig">Ledig</StatusTag>,
          },
          { value: 'list', title: 'Venteliste', where: 'Nummer 1. Neste trolig lørdag kl. 12.' },
          {
            value: 'no',
            title: 'Rom 2, Kanalhuset',
            where: 'Moss, 40 min.',
            whyNot: 'Han har ikke avtale om brukerstyrt plass',
          },
        ]}
      />
      <div className="sp-actions">
        <Button>Ta Plass 2 på Tista</Button>
        <Button variant="tertiary">Tilbake til søket</Button>
      </div>
    </Conflict>
  )
}
export const TakenByAnother: StoryObj = { render: () => <Taken /> }

export const Empty: StoryObj = {
  render: () => (
    <EmptyState
      title="Ingen venter på plass"
      text="3 plasser er ledige i natt. Ringer noen, finner du dem i søket."
      actions={
        <>
          <Button>
            <Search />
            Finn person
          </Button>
          <Button variant="secondary">Legg til på venteliste</Button>
        </>
      }
    />
  ),
}
export const Loading: StoryObj = {
  render: () => (
    <div className="sp-stack">
      <Skeleton label="Henter tavla" />
      <Skeleton label="Henter lista" shape="lines" rows={3} />
    </div>
  ),
}
export const Notices: StoryObj = {
  render: () => (
    <div className="sp-notes">
      <Notice tone="warning" icon={Offline} live="polite" title="Ingen forbindelse siden 21.38">
        Tallene kan være gamle. Du kan ikke ta plass før vi er på nett. Vi prøver hvert tiende sekund.
      </Notice>
      <Notice tone="success" title="Tor-Arne Lillevik er tatt imot på Plass 2">
        <a href="#angre">Angre</a>
      </Notice>
      <Notice tone="info" icon={ShieldLock} title="Vi kan ikke vise dette">
        Lene har trukket samtykket.
      </Notice>
      <Notice tone="danger" title="Importen stoppet på rad 12">
        Rett fila og last den opp igjen. Ingenting er lagret.
      </Notice>
      <Notice tone="neutral">Uten overskrift.</Notice>
    </div>
  ),
}
export const NoConnection: StoryObj = {
  parameters: { whole: true },
  render: () => (
    <StoryShell at="natt" live={{ text: 'Uten nett siden 21.38', off: true }}>
      <h1>Natt til lørdag 21. november</h1>
    </StoryShell>
  ),
}
export const NothingLate: StoryObj = {
  render: () => (
    <Panel heading="Trenger deg nå" flush>
      <NeedList
        now="Nå 21.40"
        needs={[
          {
            id: '1',
            at: '2026-11-20T22:00',
            time: '22.00',
            distance: 'om 20 min',
            tag: { state: 'klar', word: 'Gjøres klar' },
            title: 'Leilighet B',
            action: <Button variant="secondary">Merk klar</Button>,
          },
        ]}
      />
    </Panel>
  ),
}
export const Refused: StoryObj = {
  render: () => (
    <Panel heading="Kan han komme i natt?" flush>
      <Verdict outcome="no" note="1 av 3 regler er ikke oppfylt">
        Nei, ikke før lørdag 21. november
      </Verdict>
      <div className="sp-panel__body">
        <RuleList
          rules={[
            { id: '1', outcome: 'yes', title: 'Godkjent i møte', fact: '2. mars 2026', answer: 'Oppfylt' },
            {
              id: '2',
              outcome: 'no',
              title: 'Karantenetid er over',
              fact: 'Varer til lørdag 21. november.',
              answer: 'Ikke ennå',
            },
            { id: '3', outcome: 'ask', title: 'Ruser seg ikke nå', fact: 'Spør på telefonen.', answer: 'Må spørres' },
          ]}
        />
      </div>
    </Panel>
  ),
}
export const Working: StoryObj = {
  render: () => (
    <div className="sp-stack">
      <Progress label="Leser inn hus" share={0.3} text="120 av 400 rader" />
      <Progress label="Venter på svar" share={null} text="Vi begynner straks" />
    </div>
  ),
}
function Undoing() {
  const toast = useToast()
  return (
    <div className="sp-actions">
      <Button
        onClick={() =>
          toast.show({ text: 'Tor-Arne Lillevik er tatt imot på Plass 2', undo: { label: 'Angre', onUndo: () => {} } })
        }
      >
        Ta imot
      </Button>
      <Button
        variant="secondary"
        onClick={() => toast.show({ tone: 'warning', text: 'Plassen holdes bare til kl. 22' })}
      >
        Advar
      </Button>
    </div>
  )
}
export const Undo: StoryObj = {
  render: () => (
    <ToastProvider label="Beskjeder" closeLabel="Lukk">
      <Undoing />
    </ToastProvider>
  ),
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('button')?.click()
  },
}
export const Buttons: StoryObj = {
  render: () => (
    <div className="sp-actions">
      <Button size="lg">Ta imot</Button>
      <Button>Lagre</Button>
      <Button variant="secondary">Avbryt</Button>
      <Button variant="tertiary">Åpne</Button>
      <Button size="sm" variant="secondary">
        Liten
      </Button>
      <Button variant="secondary" data-color="danger">
        Avslutt opphold
      </Button>
      <Button busy>Lagrer</Button>
      <Button whyNot="12 døgn er lengst her. Bakvakt kan gjøre unntak.">Utvid</Button>
    </div>
  ),
}
