import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { click, find, mount, press } from '../test/mount.tsx'
import { AppShell } from './app-shell.tsx'
import { Button } from './button.tsx'
import { DataTable } from './data-table.tsx'
import { Dialog } from './dialog.tsx'
import { markParts } from './highlight.tsx'
import { Moon } from './icon.tsx'
import { Menu } from './menu.tsx'
import { NeedList } from './need-list.tsx'
import { PersonBanner } from './person-banner.tsx'
import { RuleList } from './rule-list.tsx'
import { type State, StatusTag, stateIcon } from './status-tag.tsx'

afterEach(() => vi.useRealTimers())

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
