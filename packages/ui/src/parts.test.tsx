import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { click, find, mount, press, type } from '../test/mount.tsx'
import { AppShell } from './app-shell.tsx'
import { Button } from './button.tsx'
import { CommandPalette } from './command-palette.tsx'
import { DataTable } from './data-table.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './form-field.tsx'
import { markParts } from './highlight.tsx'
import { Moon } from './icon.tsx'
import { Menu } from './menu.tsx'
import { NeedList } from './need-list.tsx'
import { PersonBanner } from './person-banner.tsx'
import { RuleList } from './rule-list.tsx'
import { type State, StatusTag, stateIcon } from './status-tag.tsx'
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

describe('status not by colour only', () => {
  test.each(Object.keys(stateIcon) as State[])('%s has an icon and a word', (state) => {
    mount(<StatusTag state={state}>Ordet</StatusTag>)
    const tag = find('.sp-status')
    expect(tag.querySelector('svg[aria-hidden="true"]')).not.toBeNull()
    expect(tag.textContent).toBe('Ordet')
  })

  test('a rule answers in a word', () => {
    mount(<RuleList rules={[{ id: '1', outcome: 'no', title: 'Brygga', fact: 'Ingen ledig', answer: 'Fullt' }]} />)
    expect(find('li').textContent).toBe('BryggaIngen ledigFullt')
    expect(find('li svg').getAttribute('aria-hidden')).toBe('true')
  })
})

test('a restricted person shows nothing but that there is one', () => {
  mount(
    <PersonBanner
      label="Person"
      person={{ kind: 'restricted', title: 'Skjermet person', reason: 'Fortrolig', hidden: 'Skjult' }}
    />,
  )
  expect(find('.sp-person').textContent).toBe('Skjermet personFortroligSkjult')
})

test('a blocked button stays in reach, says why and does nothing', () => {
  const onClick = vi.fn()
  mount(
    <Button whyNot="12 døgn er lengst her" onClick={onClick}>
      Utvid
    </Button>,
  )
  const button = find('button')
  button.focus()
  expect(document.activeElement).toBe(button)
  click(button)
  expect(onClick).not.toHaveBeenCalled()
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '12 døgn er lengst her',
  )
})

test('the now-line stands between what is late and what is coming, also when all is one or the other', () => {
  const need = (id: string, late: boolean) => ({
    id,
    at: '2026-11-20T20:00',
    time: id,
    distance: '',
    late,
    tag: { word: 'x' },
    title: id,
  })
  const order = () =>
    [...document.querySelectorAll('.sp-need > li')].map((row) =>
      row.matches('.sp-now') ? 'now' : row.querySelector('time')?.textContent,
    )
  const { again } = mount(<NeedList now="Nå" needs={[need('a', true), need('b', false)]} />)
  expect(order()).toEqual(['a', 'now', 'b'])
  again(<NeedList now="Nå" needs={[need('a', true)]} />)
  expect(order()).toEqual(['a', 'now'])
  again(<NeedList now="Nå" needs={[need('b', false)]} />)
  expect(order()).toEqual(['now', 'b'])
})

test('the dialog gives focus back to what opened it, and Escape asks to close', () => {
  const onClose = vi.fn()
  const page = (open: boolean) => (
    <>
      <button type="button" id="opener">
        x
      </button>
      <Dialog open={open} onClose={onClose} title="Avslutte?" closeLabel="Lukk">
        tekst
      </Dialog>
    </>
  )
  const { again } = mount(page(false))
  act(() => find('#opener').focus())
  again(page(true))
  expect(document.activeElement?.textContent).toBe('Avslutte?')
  act(() => void find('dialog').dispatchEvent(new Event('cancel', { cancelable: true })))
  expect(onClose).toHaveBeenCalledOnce()
  again(page(false))
  expect(document.activeElement).toBe(find('#opener'))
})

test('a menu opens on its first item, walks with arrows and letters, and Escape goes back to the button', () => {
  const onPick = vi.fn()
  const items = ['Profil', 'Nynorsk', 'Logg ut'].map((label) => ({ id: label, label, onPick: () => onPick(label) }))
  mount(<Menu label="Bruker" trigger="Meg" items={items} />)
  click(find('button'))
  expect(document.activeElement?.textContent).toBe('Profil')
  press('ArrowUp')
  expect(document.activeElement?.textContent).toBe('Logg ut')
  press('n')
  expect(document.activeElement?.textContent).toBe('Nynorsk')
  click(document.activeElement as HTMLElement)
  expect(onPick).toHaveBeenCalledWith('Nynorsk')
  expect(document.activeElement?.textContent).toBe('Meg')
})

test('on a new screen focus moves to the content, unless the screen took it itself', () => {
  const shell = (screen: string, content: string) => (
    <AppShell
      brand={{ name: 'Samplass', href: '#' }}
      places={[{ id: 'a', label: 'Natt', href: '#a', icon: Moon, current: true, count: 2, countWord: 'venter' }]}
      railLabel="Hovedmeny"
      skipLabel="Til innholdet"
      screen={screen}
    >
      <input id={content} />
    </AppShell>
  )
  const { again } = mount(shell('natt', 'one'))
  act(() => find('.sp-rail a').focus())
  again(shell('tavle', 'one'))
  expect(document.activeElement).toBe(find('main'))
  act(() => find('#one').focus())
  again(shell('ta-imot', 'one'))
  expect(document.activeElement).toBe(find('#one'))
  expect(find('.sp-rail a').textContent).toBe('Natt2 venter')
})

test('Ctrl+K opens the search from anywhere, also from a field', () => {
  const onOpen = vi.fn()
  mount(
    <AppShell
      brand={{ name: 'S', href: '#' }}
      places={[]}
      railLabel="x"
      skipLabel="x"
      screen="a"
      find={{ label: 'Søk', keys: 'Ctrl K', onOpen }}
    >
      <input id="field" />
    </AppShell>,
  )
  act(() => find('#field').focus())
  expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(true)
  expect(press('k').defaultPrevented).toBe(false)
  expect(onOpen).toHaveBeenCalledOnce()
})

test('a table sorts words as Norwegians do and says which way', () => {
  const rows = ['Åse', 'Zara', 'Ærlig', 'Øyvind', 'Anne'].map((name) => ({ name }))
  mount(
    <DataTable
      caption="Navn"
      locale="nb"
      rows={rows}
      rowKey={(row) => row.name}
      columns={[{ id: 'name', header: 'Navn', rowHeader: true, cell: (row) => row.name, sortBy: (row) => row.name }]}
    />,
  )
  const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)
  click(find('thead button'))
  expect(names()).toEqual(['Anne', 'Zara', 'Ærlig', 'Øyvind', 'Åse'])
  expect(find('thead th').getAttribute('aria-sort')).toBe('ascending')
  click(find('thead button'))
  expect(names()[0]).toBe('Åse')
  expect(find('thead th').getAttribute('aria-sort')).toBe('descending')
})

test('a hit is marked whatever the case, and signs in a search are only signs', () => {
  expect(markParts('Tor-Arne Lillevik', 'lille')).toEqual([
    { text: 'Tor-Arne ', hit: false },
    { text: 'Lille', hit: true },
    { text: 'vik', hit: false },
  ])
  expect(markParts('Øst (a+b)', '(a+b ø')).toContainEqual({ text: '(a+b', hit: true })
  expect(markParts('Kari', '')).toEqual([{ text: 'Kari', hit: false }])
})
