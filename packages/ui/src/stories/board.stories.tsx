import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { BedGrid, type GridBar } from '../bed-grid.tsx'
import { Button } from '../button.tsx'
import { Chip, Chips, FilterBar } from '../chips.tsx'
import { Figures } from '../figures.tsx'
import { Door, Extend, Filter, Hide, HouseHeart, List, Next, Previous, Write } from '../icon.tsx'
import { PageHead } from '../page-head.tsx'
import { Acts, SidePanel } from '../side-panel.tsx'
import { type State, StatusTag } from '../status-tag.tsx'
import { Timeline } from '../timeline.tsx'
import { groups, manyGroups, nights } from './board-sample.ts'
import { StoryShell } from './frame.tsx'

export default { title: 'Screens/Tavle', parameters: { whole: true } } satisfies Meta

const legend: [State, string][] = [
  ['inne', 'Inne'],
  ['forventet', 'Forventet'],
  ['hjemme', 'Hjemmeprøve'],
  ['utvidet', 'Utvidet'],
  ['over', 'Over tiden'],
  ['holdt', 'Holdt av'],
  ['klar', 'Gjøres klar'],
  ['ute', 'Ute av drift'],
  ['opptatt', 'Opptatt'],
  ['ledig', 'Ledig'],
]
const nothing = () => {}

function Board({ start = null, many = false }: { start?: string | null; many?: boolean }) {
  const [open, setOpen] = useState(start)
  const [view, setView] = useState<'grid' | 'list'>('grid')
  return (
    <StoryShell at="tavle" tight live={{ text: 'Endret av Brygga nå' }}>
      <PageHead title="Tavle, uke 47 og 48" eyebrow="Nedre Glomma, 4 hus" tight>
        <Figures
          label="Natt til lørdag 21. november"
          figures={[
            { id: 'l', word: 'ledige i natt', count: 3, lit: true },
            { id: 'i', word: 'inne', count: 6 },
            { id: 'v', word: 'ventes', count: 2 },
            { id: 'p', word: 'plasser', count: 14 },
          ]}
        />
      </PageHead>
      <FilterBar
        label="Filter"
        end={
          <>
            <Chip icon={Previous} iconOnly onClick={nothing}>
              Forrige uke
            </Chip>
            <Chip keyHint="T" onClick={nothing}>
              I natt
            </Chip>
            <Chip icon={Next} iconOnly onClick={nothing}>
              Neste uke
            </Chip>
            <Chip icon={List} pressed={view === 'list'} onClick={() => setView(view === 'list' ? 'grid' : 'list')}>
              Vis som liste
            </Chip>
          </>
        }
      >
        <Chips>
          <Chip pressed onClick={nothing}>
            Alle hus
          </Chip>
          <Chip pressed={false} onClick={nothing}>
            Bare Fyrlykta
          </Chip>
          <Chip pressed={false} onClick={nothing}>
            Ledig i natt
          </Chip>
        </Chips>
        <Chips>
          <Chip icon={Filter} onClick={nothing}>
            Behov
          </Chip>
          <Chip icon={Hide} pressed={false} onClick={nothing}>
            Initialer
          </Chip>
        </Chips>
      </FilterBar>
      <div className={open ? 'sp-boardwrap' : undefined}>
        <BedGrid
          label="Plass mot natt, natt til tirsdag 17. til natt til mandag 30. november. Piltaster flytter, Enter åpner."
          listLabel="Plasser i natt"
          corner="Natt til"
          rowWord="Plass"
          nights={nights}
          groups={many ? manyGroups : groups}
          closedLabel={(night) => `${night.label}: ikke åpnet`}
          openBar={open}
          onOpen={(bar: GridBar) => setOpen(bar.id)}
          onPick={nothing}
          view={view}
          legend={legend.map(([state, word]) => (
            <StatusTag key={state} state={state}>
              {word}
            </StatusTag>
          ))}
        />
        {open && <Detail id={open} onClose={() => setOpen(null)} />}
      </div>
    </StoryShell>
  )
}

function Detail({ id, onClose }: { id: string; onClose: () => void }) {
  return (
    <SidePanel
      title="Stian Haugerud"
      note="41 år, Plass 3 på Fyrlykta"
      subject={id}
      closeLabel="Lukk"
      onClose={onClose}
      foot={
        <>
          <a href="#logg">Historikk</a>
          <a href="#sett">Hvem har sett på dette</a>
        </>
      }
    >
      <div className="sp-chips">
        <StatusTag state="inne">Inne, natt 10</StatusTag>
        <StatusTag state="utvidet">Ut mandag 23.11.</StatusTag>
      </div>
      <dl className="sp-dl">
        <dt>Første utreise</dt>
        <dd>onsdag 18.11.</dd>
        <dt>Venter på plass</dt>
        <dd>2 personer</dd>
        <dt>Ønsker</dt>
        <dd>Ro før kl. 10, selskap til middag</dd>
      </dl>
      <Timeline
        label="Forløp"
        moments={[
          { id: '1', title: 'Kom, inntakssamtale startet', when: 'onsdag 11.11. kl. 20.05, Ingrid Solvang' },
          { id: '2', title: 'Prøvde en natt hjemme, kom tilbake', when: 'natt til mandag 16.11.' },
          { id: '3', title: 'Utvidet til fredag 20.11.', when: 'onsdag 18.11., «venter på strøm i leiligheten»' },
          { id: '4', title: 'I natt', when: 'natt til lørdag 21.11.', tense: 'now' },
          { id: '5', title: 'Ut mandag kl. 12, boteamet henter', when: 'avtalt', tense: 'planned' },
        ]}
      />
      <Acts label="Handlinger">
        {[
          <Button key="1">
            <Write />
            Skriv i loggen
          </Button>,
          <Button key="2" variant="secondary">
            <Door />
            Avslutt opphold
          </Button>,
          <Button key="3" variant="secondary" whyNot="Én prøvenatt er brukt. Huset tillater én.">
            <HouseHeart />
            Prøvenatt hjemme
          </Button>,
          <Button key="4" variant="secondary" whyNot="12 døgn er lengst her. Bakvakt kan gjøre unntak.">
            <Extend />
            Utvid
          </Button>,
        ]}
      </Acts>
    </SidePanel>
  )
}

export const Default: StoryObj = { render: () => <Board /> }
export const WithPanel: StoryObj = { render: () => <Board start="s3" /> }
export const ManyRows: StoryObj = { render: () => <Board many /> }
