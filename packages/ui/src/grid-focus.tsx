import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** Where the one tab stop of the grid is: a row, and a night (-1 is the row's own heading). */
export type GridPlace = { row: string; at: number }
const rowsAPage = 10

/**
 * Keys of a grid whose cells may span nights: arrows, Home, End, Page Up, Page Down, with Ctrl to the ends.
 * Works on the elements, so that moving does not render 200 rows again. Cells carry `data-at` and `data-span`.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, start: GridPlace) {
  const place = useRef(start)
  const held = useRef<HTMLElement | null>(null)

  // After every render: exactly one tab stop, and focus is not lost when what had it went away.
  useLayoutEffect(() => {
    const target = resolve(grid.current, place.current)
    if (!target) return
    setTabStop(grid.current, target)
    if (held.current && !held.current.isConnected && document.activeElement === document.body) target.focus()
  })

  const moveTo = (cell: HTMLElement | undefined, at: number) => {
    if (!cell) return
    const row = cell.closest<HTMLElement>('[data-row]')?.dataset.row
    if (row === undefined) return
    place.current = { row, at }
    const target = focusable(cell)
    setTabStop(grid.current, target)
    target.focus()
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
    const row = cell?.closest<HTMLElement>('[data-row]')
    if (!grid.current || !cell || !row || event.altKey || event.metaKey) return
    const rows = rowsOf(grid.current)
    const here = rows.indexOf(row)
    const cells = cellsOf(row)
    const within = cells.indexOf(cell)
    const at = spans(cell, place.current.at) ? place.current.at : startOf(cell)
    const toRow = (index: number) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
      if (next && next !== row) moveTo(cellAt(next, at), at)
    }
    const toCell = (target: HTMLElement | undefined) => moveTo(target, target ? startOf(target) : 0)
    switch (event.key) {
      case 'ArrowRight':
        toCell(cells[within + 1])
        break
      case 'ArrowLeft':
        toCell(cells[within - 1])
        break
      case 'ArrowDown':
        toRow(here + 1)
        break
      case 'ArrowUp':
        toRow(here - 1)
        break
      case 'PageDown':
        toRow(here + rowsAPage)
        break
      case 'PageUp':
        toRow(here - rowsAPage)
        break
      case 'Home':
        toCell(cellsOf(event.ctrlKey ? rows[0] : row)[0])
        break
      case 'End':
        toCell(cellsOf(event.ctrlKey ? rows.at(-1) : row).at(-1))
        break
      default:
        return
    }
    event.preventDefault()
  }

  const onFocus = (event: { target: EventTarget }) => {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[data-at]')
    const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row
    if (!cell || row === undefined) return
    held.current = target
    if (row !== place.current.row || !spans(cell, place.current.at)) place.current = { row, at: startOf(cell) }
    setTabStop(grid.current, target)
  }

  const onBlur = (event: { target: EventTarget }) => {
    if ((event.target as HTMLElement).isConnected) held.current = null
  }

  return { onKeyDown, onFocus, onBlur }
}

const startOf = (cell: HTMLElement) => Number(cell.dataset.at)
const spans = (cell: HTMLElement, at: number) =>
  at >= startOf(cell) && at < startOf(cell) + Number(cell.dataset.span ?? 1)
const rowsOf = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('[data-row]')]
const cellsOf = (row: HTMLElement | undefined) => [...(row?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
const focusable = (cell: HTMLElement) => cell.querySelector<HTMLElement>('button') ?? cell
const cellAt = (row: HTMLElement, at: number) => {
  const cells = cellsOf(row)
  return cells.find((cell) => spans(cell, at)) ?? cells[0]
}

function resolve(grid: HTMLElement | null, place: GridPlace): HTMLElement | undefined {
  if (!grid) return undefined
  const rows = rowsOf(grid)
  const row =
    rows.find((one) => one.dataset.row === place.row) ?? rows.find((one) => cellsOf(one).length > 1) ?? rows[0]
  const cell = row && cellAt(row, place.at)
  return cell && focusable(cell)
}

function setTabStop(grid: HTMLElement | null, target: HTMLElement) {
  for (const stop of grid?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? []) {
    if (stop !== target) stop.tabIndex = -1
  }
  target.tabIndex = 0
}
