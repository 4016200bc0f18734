import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { CommandPalette } from '../command-palette.tsx'
import { Dialog } from '../dialog.tsx'
import { TextAreaField } from '../form-field.tsx'
import { Highlight } from '../highlight.tsx'
import { HitList } from '../hit-list.tsx'
import { Bed, Moon, Person } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { SearchBox } from '../search-box.tsx'
import { Tabs } from '../tabs.tsx'

export default { title: 'Parts/Dialogs and search' } satisfies Meta

function Ending() {
  const [open, setOpen] = useState(true)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Avslutt opphold</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Avslutte oppholdet til Kari Nordmo?"
        closeLabel="Lukk"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Avslutt opphold</Button>
            <Button variant="tertiary" onClick={() => setOpen(false)}>
              Tilbake
            </Button>
          </>
        }
      >
        <div className="sp-stack">
          <p>Plass 1 blir ledig i natt. To venter på plass.</p>
          <TextAreaField label="Hva er avtalt videre?" optional="Valgfritt" />
        </div>
      </Dialog>
    </>
  )
}
export const Asking: StoryObj = { render: () => <Ending /> }
export const FromTheSide: StoryObj = {
  render: () => (
    <Dialog open onClose={() => {}} title="Stian Haugerud" closeLabel="Lukk" placement="side">
      <p>41 år, Plass 3 på Fyrlykta</p>
    </Dialog>
  ),
}

function Palette({ start }: { start: string }) {
  const [query, setQuery] = useState(start)
  const all = [
    { id: 'natt', label: 'Natt', icon: Moon, keys: ['G', 'N'] },
    { id: 'tavle', label: 'Tavle', icon: Bed, keys: ['G', 'T'] },
  ].filter((command) => command.label.toLowerCase().includes(query.toLowerCase()))
  const people = 'Tor-Arne Lillevik'.toLowerCase().includes(query.toLowerCase())
    ? [
        {
          id: 'p1',
          label: <Highlight text="Tor-Arne Lillevik" query={query} />,
          note: '38 år, venter på plass',
          icon: Person,
        },
      ]
    : []
  const groups = [
    { id: 'people', label: 'Personer', commands: people },
    { id: 'go', label: 'Gå til', commands: all },
  ].filter((group) => group.commands.length > 0)
  return (
    <CommandPalette
      open
      onClose={() => {}}
      label="Søk eller gå til"
      placeholder="Navn, fødselsnummer, hus eller side"
      query={query}
      onQuery={setQuery}
      groups={groups}
      onPick={() => {}}
      status={groups.length === 0 ? 'Ingen treff. Prøv færre bokstaver.' : `${all.length + people.length} treff`}
      hint="Oppslag på personer blir logget."
    />
  )
}
export const Finding: StoryObj = { render: () => <Palette start="" /> }
export const FindingNothing: StoryObj = { render: () => <Palette start="xyz" /> }

export const SearchAsYouType: StoryObj = {
  render: () => (
    <>
      <SearchBox
        label="Ringer noen? Finn personen"
        value="lille"
        onChange={() => {}}
        controls="hits"
        active="hits-1"
        expanded
        hint={<span>Oppslag blir logget.</span>}
      />
      <div className="sp-panel">
        <HitList
          label="Treff"
          listboxId="hits"
          active="1"
          hits={[
            {
              id: '1',
              href: '#1',
              title: <Highlight text="Tor-Arne Lillevik" query="lille" />,
              end: '38 år',
              note: 'Kjent',
            },
            { id: '2', href: '#2', title: <Highlight text="Vigdis Lillebø" query="lille" />, end: '62 år' },
          ]}
        />
      </div>
    </>
  ),
}
export const OpenMenu: StoryObj = {
  render: () => (
    <div className="sp-story-tall">
      <Menu
        label="Brukermeny"
        trigger="Ingrid Solvang"
        head={
          <>
            <b>Ingrid Solvang</b>
            <br />
            Nattevakt
          </>
        }
        items={[
          { id: 'a', label: 'Sarpsborg kommune', note: 'Fyrlykta', checked: true, onPick: () => {} },
          { id: 'b', label: 'Fredrikstad kommune', note: 'Brygga', checked: false, onPick: () => {} },
          { id: 'c', label: 'Logg ut', startsGroup: true, onPick: () => {} },
        ]}
      />
    </div>
  ),
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('button')?.click()
  },
}
export const TabLinks: StoryObj = {
  render: () => (
    <Tabs
      label="Deler av oppholdet"
      tabs={[
        { id: 'a', label: 'Opphold', href: '#a', current: true },
        { id: 'b', label: 'Hendelser', href: '#b', count: 12 },
        { id: 'c', label: 'Hvem har sett på dette', href: '#c' },
      ]}
    />
  ),
}
