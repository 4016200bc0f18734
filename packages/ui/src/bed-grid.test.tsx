import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { click, find, mount, press } from '../test/mount.tsx'
import { BedGrid, type BedGridProps } from './bed-grid.tsx'
import { groups, manyGroups, nights } from './stories/board-sample.ts'

const onOpen = vi.fn()
const onPick = vi.fn()
const given: BedGridProps = {
  label: 'Plass mot natt',
  listLabel: 'Plasser i natt',
  corner: 'Natt til',
  rowWord: 'Plass',
  nights,
  groups,
  closedLabel: (night) => `${night.label}: ikke åpnet`,
  onOpen,
  onPick,
}
const stops = () => [...document.querySelectorAll('[role="grid"] [tabindex="0"]')]
const at = () => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-at]')
  return `${cell?.closest<HTMLElement>('[data-row]')?.dataset.row} ${cell?.dataset.at}`
}
const start = (props: Partial<BedGridProps> = {}) => {
  const shown = mount(<BedGrid {...given} {...props} />)
  act(() => (stops()[0] as HTMLElement | undefined)?.focus())
  return shown
}
beforeEach(() => {
  vi.clearAllMocks()
  window.innerWidth = 1440
})

test('the grid is one stop for Tab, and begins at tonight', () => {
  start()
  expect(stops()).toHaveLength(1)
  expect(at()).toBe('r:f1 0')
  expect(document.activeElement?.textContent).toContain('Kari Nordmo')
})

test('arrows move over bars as one cell and keep the night down the page', () => {
  start()
  press('ArrowDown')
  expect(at()).toBe('r:f2 4')
  press('ArrowRight')
  expect(at()).toBe('r:f2 5')
  press('ArrowDown')
  expect(at()).toBe('r:f3 0')
  press('ArrowDown')
  press('ArrowDown')
  expect(at()).toBe('r:f5 4')
  press('ArrowLeft')
  expect(at()).toBe('r:f5 3')
  expect(stops()).toHaveLength(1)
})

test('Home and End reach the ends of the row, with Ctrl those of the grid', () => {
  start()
  press('End')
  expect(at()).toBe('r:f1 13')
  press('Home')
  expect(at()).toBe('r:f1 -1')
  press('End', { ctrlKey: true })
  expect(at()).toBe('r:b3 13')
  press('Home', { ctrlKey: true })
  expect(at()).toBe('g:fyrlykta -1')
})

test('Page Up and Page Down move ten rows and stop at the ends', () => {
  start({ groups: manyGroups })
  expect(at()).toBe('r:h0r0 1')
  press('PageDown')
  expect(at().split(' ')[0]).toBe('r:h0r10')
  press('PageUp')
  press('PageUp')
  expect(at().split(' ')[0]).toBe('g:h0')
})

test('Enter opens what can be opened, takes what is free, and does nothing on what is not ours', () => {
  start()
  click(document.activeElement as HTMLElement)
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 's1' }), expect.objectContaining({ id: 'f1' }))
  press('ArrowDown')
  click(document.activeElement as HTMLElement)
  expect(onPick).toHaveBeenCalledWith('2026-11-20', expect.objectContaining({ id: 'f2' }))
  const others = find('[data-row="r:b1"] [role="gridcell"]')
  expect(others.querySelector('button')).toBeNull()
  expect(document.activeElement?.tagName).toBe('BUTTON')
})

test('focus stays on the night when a live change takes the bar away', () => {
  const { again } = start()
  const emptied = groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => (row.id === 'f1' ? { ...row, bars: [] } : row)),
  }))
  again(<BedGrid {...given} groups={emptied} />)
  expect(at()).toBe('r:f1 4')
  expect(stops()).toHaveLength(1)
})

test('every cell says where it is: columns, spans and headings for screen readers', () => {
  start()
  const bar = find('[data-row="r:f3"] [role="gridcell"]')
  expect(bar.getAttribute('aria-colspan')).toBe('7')
  expect(bar.getAttribute('aria-colindex')).toBe('2')
  expect(bar.textContent).toContain('utvidet fra onsdag 18. til mandag 23. november')
  expect(find('[aria-current="date"]').textContent).toContain('natt til lørdag 21. november')
})

test('on a phone the same beds are a list with names, states in words and the same acts', () => {
  window.innerWidth = 320
  mount(<BedGrid {...given} />)
  expect(document.querySelector('[role="grid"]')).toBeNull()
  const rows = [...document.querySelectorAll('.sp-twin li')]
  expect(rows).toHaveLength(10)
  expect(rows[0]?.textContent).toContain('Kari Nordmo')
  expect(rows[0]?.textContent).toContain('Over tiden')
  click(find('.sp-twin li button'))
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 's1' }), expect.anything())
})

test('far groups keep their room and draw their rows when focus comes to them', () => {
  start({ groups: manyGroups })
  expect(document.querySelectorAll('[data-row^="r:h0r"]')).toHaveLength(20)
  expect(document.querySelectorAll('[data-row^="r:h10r"]')).toHaveLength(0)
  press('End', { ctrlKey: true })
  expect(at()).toBe('g:h10 -1')
  expect(document.querySelectorAll('[data-row^="r:h10r"]')).toHaveLength(20)
  press('ArrowDown')
  expect(at()).toBe('r:h10r0 -1')
})

test('on a phone, too, far groups keep their room and draw no rows', () => {
  window.innerWidth = 320
  mount(<BedGrid {...given} groups={manyGroups} />)
  const lists = [...document.querySelectorAll<HTMLElement>('.sp-twin > section')]
  expect(lists).toHaveLength(manyGroups.length)
  expect(lists[0]?.querySelectorAll('li')).toHaveLength(20)
  expect(lists.at(-1)?.querySelectorAll('li')).toHaveLength(0)
  expect(lists.at(-1)?.querySelector('h2')?.textContent).toContain(manyGroups.at(-1)?.name)
})
