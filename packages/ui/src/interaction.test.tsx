import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { click, find, mount, press, type } from '../test/mount.tsx'
import { CommandPalette } from './command-palette.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './form-field.tsx'
import { ToastProvider, useToast } from './toast.tsx'

afterEach(() => vi.useRealTimers())

describe('error summary', () => {
  const problems = [
    { field: 'name', text: 'Skriv et navn' },
    { field: 'group', text: 'Velg svar' },
  ]
  const form = (attempt: number) => (
    <>
      <ErrorSummary title="Rett to ting" problems={problems} attempt={attempt} />
      <TextField id="name" label="Navn" error="Skriv et navn" />
      <fieldset id="group">
        <input type="radio" name="a" />
      </fieldset>
    </>
  )

  test('takes focus when it turns up and again at the next failed try', () => {
    const { again } = mount(form(1))
    expect(document.activeElement).toBe(find('.ds-error-summary'))
    act(() => find('#name').focus())
    again(form(1))
    expect(document.activeElement).toBe(find('#name'))
    again(form(2))
    expect(document.activeElement).toBe(find('.ds-error-summary'))
  })

  test('its links lead to the field, and to the first choice of a group', () => {
    mount(form(1))
    click(find('a[href="#name"]'))
    expect(document.activeElement).toBe(find('#name'))
    click(find('a[href="#group"]'))
    expect(document.activeElement).toBe(find('#group input'))
  })

  test('the field carries its own error for screen readers', () => {
    mount(form(1))
    const described = find('#name').getAttribute('aria-describedby') ?? ''
    expect(described.split(' ').map((id) => document.getElementById(id)?.textContent)).toContain('Skriv et navn')
  })
})

function Asker({ onUndo }: { onUndo: () => void }) {
  const toast = useToast()
  return (
    <button type="button" id="ask" onClick={() => toast.show({ text: 'Tatt imot', undo: { label: 'Angre', onUndo } })}>
      x
    </button>
  )
}

describe('toast', () => {
  const page = (onUndo: () => void) => (
    <ToastProvider label="Beskjeder" closeLabel="Lukk" seconds={10}>
      <Asker onUndo={onUndo} />
    </ToastProvider>
  )

  test('is said in a status region that was there before it, and undoes', () => {
    const onUndo = vi.fn()
    mount(page(onUndo))
    expect(find('[role="status"]').textContent).toBe('')
    click(find('#ask'))
    expect(find('[role="status"]').textContent).toContain('Tatt imot')
    click(find('.sp-toast__undo'))
    expect(onUndo).toHaveBeenCalledOnce()
    expect(document.querySelector('.sp-toast')).toBeNull()
  })

  test('goes by itself, but not while somebody is on it', () => {
    vi.useFakeTimers()
    mount(page(() => {}))
    click(find('#ask'))
    act(() => find('.sp-toast__undo').focus())
    act(() => void vi.advanceTimersByTime(30_000))
    expect(document.querySelector('.sp-toast')).not.toBeNull()
    act(() => find('.sp-toast__undo').blur())
    act(() => void vi.advanceTimersByTime(10_000))
    expect(document.querySelector('.sp-toast')).toBeNull()
  })
})

describe('command palette', () => {
  const groups = [
    {
      id: 'go',
      label: 'Gå til',
      commands: [
        { id: 'natt', label: 'Natt' },
        { id: 'tavle', label: 'Tavle' },
      ],
    },
    { id: 'do', label: 'Gjør', commands: [{ id: 'ny', label: 'Ny person' }] },
  ]
  const chosen = () => find('[aria-selected="true"]').textContent

  test('arrows go round all groups, Enter takes the choice, focus stays in the field', () => {
    const onPick = vi.fn()
    const onQuery = vi.fn()
    mount(
      <CommandPalette
        open
        onClose={() => {}}
        label="Søk"
        placeholder=""
        query=""
        onQuery={onQuery}
        groups={groups}
        onPick={onPick}
        status="3 treff"
      />,
    )
    const field = find('[role="combobox"]')
    expect(document.activeElement).toBe(field)
    expect(chosen()).toBe('Natt')
    press('ArrowUp')
    expect(chosen()).toBe('Ny person')
    press('ArrowDown')
    press('ArrowDown')
    expect(chosen()).toBe('Tavle')
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('Tavle')
    press('Enter')
    expect(onPick).toHaveBeenCalledWith('tavle')
    expect(document.activeElement).toBe(field)
    type(field, 'ny')
    expect(onQuery).toHaveBeenCalledWith('ny')
    expect(chosen()).toBe('Natt')
  })

  test('Enter on nothing does nothing', () => {
    const onPick = vi.fn()
    mount(
      <CommandPalette
        open
        onClose={() => {}}
        label="Søk"
        placeholder=""
        query="x"
        onQuery={() => {}}
        groups={[]}
        onPick={onPick}
        status="Ingen treff"
      />,
    )
    press('Enter')
    expect(onPick).not.toHaveBeenCalled()
    expect(find('[role="status"]').textContent).toBe('Ingen treff')
  })
})
