import { act } from 'react'
import { expect, test } from 'vitest'
import { click, find, mount } from '../test/mount.tsx'
import { FactBoard, type FactRow } from './fact-board.tsx'

const row = (id: string, more: Partial<FactRow> = {}): FactRow => ({
  ...{
    id,
    name: `Navn ${id}`,
    cells: [{ id: 'why', content: 'Hvorfor', lead: 'Grunn' }],
    mark: 'Gjenstår',
    moves: true,
  },
  ...more,
})
const board = (rows: FactRow[], onMove: (rowId: string, groupId: string) => void = () => {}) => (
  <FactBoard
    caption="Tavla"
    headings={['Person', 'Hvorfor', 'Møtet']}
    groups={[{ id: 'crisis', title: 'Krise', count: `${rows.length} personer`, rows }]}
    empty={{ label: 'Ingen i:', groups: [{ id: 'new', title: 'Ny' }] }}
    onMove={onMove}
  />
)

/** What a drag carries, as a browser keeps it from start to drop. */
function drag(from: string, to: string) {
  const kept = new Map<string, string>()
  const dataTransfer = {
    get types() {
      return [...kept.keys()]
    },
    setData: (kind: string, text: string) => kept.set(kind, text),
    getData: (kind: string) => kept.get(kind) ?? '',
  }
  const send = (at: string, kind: string) =>
    act(() => {
      const event = new Event(kind, { bubbles: true, cancelable: true })
      Object.assign(event, { dataTransfer })
      find(at).dispatchEvent(event)
    })
  send(from, 'dragstart')
  send(to, 'dragover')
  send(to, 'drop')
}

test('a row is opened by its name, and the row that all look at says so', () => {
  const opened: string[] = []
  mount(board([row('a', { onToggle: () => opened.push('a') }), row('b', { now: true, body: 'Innhold' })]))
  const name = find('.sp-fact__name')
  expect(name.getAttribute('aria-expanded')).toBe('false')
  click(name)
  expect(opened).toEqual(['a'])
  expect(find('[aria-current="true"]').textContent).toContain('Navn b')
  expect(find('tr[data-body]').textContent).toBe('Innhold')
})

test('a row is dragged to another group, also one with nobody in it; where it is already nothing happens', () => {
  const moved: string[] = []
  mount(board([row('a')], (rowId, groupId) => moved.push(`${rowId} ${groupId}`)))
  drag('th[draggable="true"]', '.sp-fact__empty li')
  drag('th[draggable="true"]', '.sp-fact__group')
  expect(moved).toEqual(['a new'])
})

test('what may not be moved is not dragged', () => {
  mount(board([row('a', { moves: false })]))
  expect(document.querySelector('[draggable="true"]')).toBeNull()
})
