import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '../button.tsx'
import { Chart, type ChartSeries } from '../chart.tsx'
import { DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Print } from '../icon.tsx'
import { Panel } from '../panel.tsx'
import { PrintPage } from '../print-page.tsx'
import { StatusTag } from '../status-tag.tsx'

export default { title: 'Parts/Tables and charts' } satisfies Meta

const labels = Array.from({ length: 30 }, (_, at) => `${at + 1}.`)
const wave = (base: number, swing: number, shift: number) =>
  labels.map((_, at) => Math.max(0, Math.round(base + swing * Math.sin((at + shift) / 4))))
const series: ChartSeries[] = [
  { id: 'inne', label: 'Opptatt', tone: 'accent', values: wave(8, 2, 0) },
  { id: 'hjemme', label: 'Hjemmeprøve', tone: 'home', values: wave(1, 1, 2) },
  { id: 'holdt', label: 'Holdt av', tone: 'held', values: wave(1, 1, 7) },
  { id: 'ute', label: 'Ute av drift', tone: 'neutral', values: wave(1, 1, 12) },
  { id: 'ledig', label: 'Ledig', tone: 'free', values: wave(3, 2, 14) },
]
const chart = {
  title: 'Belegg per natt, november 2026',
  summary: 'Fullt fire netter. Flest ledige natt til lørdag 21.',
  labels,
  labelWord: 'Natt til',
  tableWord: 'Vis som tabell',
  series,
}
export const Bands: StoryObj = {
  render: () => (
    <Panel heading="Belegg">
      <Chart kind="area" {...chart} />
    </Panel>
  ),
}
export const Columns: StoryObj = { render: () => <Chart kind="bar" {...chart} /> }
export const Lines: StoryObj = { render: () => <Chart kind="line" {...chart} /> }

const rows = [
  { id: '1', name: 'Kari Nordmo', house: 'Fyrlykta', nights: 12, since: '2026-11-08' },
  { id: '2', name: 'Åse Ørnulfsen-Bjerregård med et langt navn', house: 'Brygga', nights: 3, since: '2026-11-17' },
  { id: '3', name: 'Ayan Warsame', house: 'Tista', nights: 1, since: '2026-11-19' },
]
export const SortedTable: StoryObj = {
  render: () => (
    <Panel label="Opphold" flush>
      <DataTable
        caption="Opphold i natt"
        locale="nb"
        rows={rows}
        rowKey={(row) => row.id}
        current="2"
        columns={[
          { id: 'name', header: 'Navn', rowHeader: true, cell: (row) => row.name, sortBy: (row) => row.name },
          { id: 'house', header: 'Hus', cell: (row) => row.house, sortBy: (row) => row.house },
          { id: 'nights', header: 'Netter', align: 'end', cell: (row) => row.nights, sortBy: (row) => row.nights },
          { id: 'state', header: 'Tilstand', wide: true, cell: () => <StatusTag state="inne">Inne</StatusTag> },
          {
            id: 'open',
            header: <span className="sp-sr">Handling</span>,
            cell: (row) => (
              <Button size="sm" variant="tertiary">
                Åpne<span className="sp-sr"> {row.name}</span>
              </Button>
            ),
          },
        ]}
      />
    </Panel>
  ),
}
export const EmptyTable: StoryObj = {
  render: () => (
    <DataTable
      caption="Opphold i natt"
      locale="nb"
      rows={[]}
      rowKey={() => ''}
      columns={[{ id: 'name', header: 'Navn', cell: () => null }]}
      empty={<EmptyState title="Ingen er inne i natt" text="Alle plasser er ledige." />}
    />
  ),
}
export const Paper: StoryObj = {
  render: () => (
    <PrintPage
      title="Hvem sover her i natt"
      stamp="Fyrlykta, natt til lørdag 21. november. Skrevet ut 21.40 av Ingrid Solvang."
      foot="Til vakta på Fyrlykta. Makuleres når vakta er over. Utskriften er logget."
      tools={
        <Button variant="secondary">
          <Print />
          Skriv ut
        </Button>
      }
    >
      <DataTable
        caption="Plasser"
        hideCaption
        dense
        locale="nb"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: 'house', header: 'Plass', cell: (row) => row.house },
          { id: 'name', header: 'Navn', rowHeader: true, cell: (row) => row.name },
          { id: 'nights', header: 'Natt nr.', align: 'end', cell: (row) => row.nights },
        ]}
      />
    </PrintPage>
  ),
}
