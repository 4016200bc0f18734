import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { BedGrid } from '../bed-grid.tsx'
import { Button } from '../button.tsx'
import { EntryList } from '../entry-list.tsx'
import { TextField } from '../form-field.tsx'
import { BedFilled, Handshake, Print } from '../icon.tsx'
import { LinkGroups } from '../link-groups.tsx'
import { LockScreen } from '../lock-screen.tsx'
import { NumberField } from '../number-field.tsx'
import { Panel } from '../panel.tsx'
import { QrCode } from '../qr-code.tsx'
import { ScrollBox } from '../scroll-box.tsx'
import { StatusTag } from '../status-tag.tsx'
import { groups, nights } from './board-sample.ts'

export default { title: 'Parts/Small' } satisfies Meta

const nothing = () => {}

export const Entries: StoryObj = {
  render: () => (
    <Panel heading="Venter på plass" flush>
      <EntryList
        label="Venter på plass"
        entries={[
          {
            id: '1',
            title: 'Tor-Arne Lillevik',
            text: 'Nummer 1 på ventelista, Fyrlykta. Plass 2 er ledig nå.',
            act: (
              <Button size="sm" variant="secondary">
                Ta imot
              </Button>
            ),
          },
          { id: '2', title: 'Plass 3', text: 'Vannlekkasje', mark: <StatusTag state="ute">Ute av drift</StatusTag> },
          { id: '3', title: 'Anne-Karoline Wilhelmsen-Bjørnstjerne Østgaard-Mikkelsen', text: 'Et langt navn brytes.' },
        ]}
      />
    </Panel>
  ),
}

export const Groups: StoryObj = {
  render: () => (
    <LinkGroups
      link={(props) => <a {...props} />}
      groups={[
        {
          id: 'beds',
          title: 'Senger og hus',
          links: [
            { id: 'w', href: '#w', icon: BedFilled, title: 'Tavle på vegg', line: 'Hele natten på en stor skjerm.' },
            { id: 'p', href: '#p', icon: Print, title: 'Hvem sover her i natt', line: 'Ett ark til utskrift.' },
          ],
        },
        {
          id: 'together',
          title: 'Avtaler og samarbeid',
          links: [{ id: 'c', href: '#c', icon: Handshake, title: 'Samarbeid', line: 'Hvem som deler plasser.' }],
        },
      ]}
    />
  ),
}

function Nights({ start, error }: { start: number; error?: string }) {
  const [value, setValue] = useState<number | null>(start)
  return (
    <NumberField
      label="Netter"
      unit="netter"
      less="Én natt mindre"
      more="Én natt mer"
      value={value}
      min={1}
      max={12}
      error={error}
      answer="Til fredag 27.11."
      onChange={setValue}
    />
  )
}
export const Numbers: StoryObj = { render: () => <Nights start={7} /> }
export const NumberWithError: StoryObj = { render: () => <Nights start={14} error="12 døgn er lengst her" /> }

function Locking() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Lås skjermen</Button>
      <LockScreen open={open} brand="Samplass" line="Et lys i vinduet." title="Skjermen er låst">
        <TextField label="Passord" type="password" />
        <Button onClick={() => setOpen(false)}>Lås opp</Button>
      </LockScreen>
    </>
  )
}
export const Lock: StoryObj = { render: () => <Locking /> }

export const Code: StoryObj = {
  render: () => <QrCode text="https://samplass.example/svar/3105/abc" label="Lenke til tilbakemelding" />,
}

export const Scrolling: StoryObj = {
  render: () => (
    <ScrollBox label="Bred tabell">
      <p className="sp-nowrap">
        {Array.from({ length: 30 }, (_, at) => `Natt til ${at + 1}. november er full.`).join(' ')}
      </p>
    </ScrollBox>
  ),
}

/** Rows that open, one that is open, somebody who came tonight, and a bed that may only be seen. */
export const OpenRows: StoryObj = {
  render: () => {
    const [first] = groups
    const [night, next, after] = [nights[4]?.date ?? '', nights[5]?.date ?? '', nights[9]?.date ?? '']
    return (
      <BedGrid
        label="Plass mot natt"
        listLabel="Plasser i natt"
        corner="Natt til"
        rowWord="Plass"
        nights={nights}
        closedLabel={(one) => `${one.label}: ikke åpnet`}
        openRow="b"
        onOpenRow={nothing}
        onOpen={nothing}
        onPick={nothing}
        groups={[
          {
            id: 'g',
            name: first?.name ?? '',
            note: first?.note,
            count: '1 ledig av 2',
            rows: [
              {
                id: 'a',
                name: 'Plass 1',
                note: 'kom i natt',
                bars: [
                  {
                    id: 'stay',
                    state: 'inne',
                    from: night,
                    until: after,
                    name: 'Tor-Arne Lillevik',
                    segments: [{ kind: 'plan', from: next, until: after }],
                  },
                ],
              },
              {
                id: 'b',
                name: 'Plass 2',
                note: 'bare til å se',
                bars: [],
                nights: { [night]: { kind: 'free', word: 'ledig', label: 'Plass 2: ledig', still: true } },
              },
            ],
          },
        ]}
      />
    )
  },
}
