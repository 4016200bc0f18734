import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { DateField, type DateFieldProps } from '../date-field.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { FileDrop } from '../file-drop.tsx'
import { CheckField, CheckGroup, RadioField, SelectField, TextAreaField, TextField } from '../form-field.tsx'
import { DoneCircle, Phone, Refused } from '../icon.tsx'
import { addDays, weekdayOf } from '../iso-date.ts'
import { NightsField } from '../nights-field.tsx'
import { Tiles } from '../tiles.tsx'

export default { title: 'Parts/Forms' } satisfies Meta

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const spell = (date: string) =>
  `${weekdays[weekdayOf(date)]} ${Number(date.slice(8))}.${Number(date.slice(5, 7))}.${date.slice(0, 4) === '2026' ? '' : date.slice(0, 4)}`
const dates: Omit<DateFieldProps, 'value' | 'onChange' | 'label'> = {
  today: '2026-11-20',
  words: { today: ['i dag'], tomorrow: ['i morgen'], weekdays, months },
  format: spell,
  unread: 'Skriv for eksempel 24.10, i morgen eller +3',
  calendar: {
    open: 'Åpne kalender',
    label: 'Velg dato',
    previous: 'Forrige måned',
    next: 'Neste måned',
    week: 'Uke',
    month: (date) => `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  },
}

function Filled() {
  const [date, setDate] = useState('2026-11-21')
  const [nights, setNights] = useState<number | null>(7)
  const [answer, setAnswer] = useState<string | null>('ja')
  const [needs, setNeeds] = useState<readonly string[]>(['hund'])
  return (
    <form className="sp-form">
      <TextField label="Navn" defaultValue="Kari Nordmo" autoComplete="off" />
      <TextField label="Telefon" optional="Valgfritt" description="Åtte siffer, eller med landkode" type="tel" />
      <SelectField
        label="Hus"
        placeholder="Velg hus"
        options={[
          { value: 'f', label: 'Fyrlykta' },
          { value: 't', label: 'Tista' },
        ]}
      />
      <DateField
        {...dates}
        label="Kommer"
        description="Skriv 24.10, i morgen eller +3"
        value={date}
        onChange={setDate}
      />
      <NightsField
        label="Netter"
        value={nights}
        onChange={setNights}
        min={1}
        max={12}
        less="Én natt mindre"
        more="Én natt mer"
        unit="netter"
        answer={nights ? `Ut ${spell(addDays(date || '2026-11-20', nights))} kl. 12` : ''}
        quick={[
          { nights: 1, label: '1 natt' },
          { nights: 3, label: '3 netter' },
          { nights: 7, label: 'én uke' },
        ]}
      />
      <RadioField
        name="rus"
        label="Ruser han seg nå?"
        inline
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'ja', label: 'Nei' },
          { value: 'nei', label: 'Ja' },
        ]}
      />
      <CheckGroup
        name="behov"
        label="Behov"
        optional="Valgfritt"
        value={needs}
        onChange={setNeeds}
        options={[
          { value: 'rullestol', label: 'Rullestol' },
          { value: 'hund', label: 'Har med hund', description: 'Tista og Kanalhuset' },
        ]}
      />
      <TextAreaField label="Til den som møter ham" optional="Valgfritt" />
      <CheckField label="Ring bakvakt når han kommer" value="ring" />
      <Button type="submit">Lagre</Button>
    </form>
  )
}
export const All: StoryObj = { render: () => <Filled /> }

export const WithErrors: StoryObj = {
  render: () => (
    <form className="sp-form">
      <ErrorSummary
        title="Rett tre ting før du tar imot"
        problems={[
          { field: 'rus', text: 'Velg svar på om han ruser seg nå' },
          { field: 'kommer', text: 'Skriv en dato i dag eller i morgen' },
          { field: 'utfall', text: 'Velg hva som skjedde' },
        ]}
      />
      <RadioField
        id="rus"
        name="rus"
        label="Ruser han seg nå?"
        value={null}
        onChange={() => {}}
        error="Velg svar på om han ruser seg nå"
        options={[
          { value: 'ja', label: 'Nei' },
          { value: 'nei', label: 'Ja' },
        ]}
      />
      <DateField
        {...dates}
        id="kommer"
        label="Kommer"
        value="2026-11-24"
        onChange={() => {}}
        error="Fyrlykta tar imot i dag eller i morgen. Overgangsbolig kan bestilles fram i tid."
      />
      <Tiles
        id="utfall"
        legend="Hva skjedde?"
        value={null}
        onChange={() => {}}
        error="Velg hva som skjedde"
        tiles={[
          { value: 'svar', label: 'Snakket med', icon: Phone },
          { value: 'ikke', label: 'Svarte ikke', icon: Refused },
        ]}
      />
    </form>
  ),
}

function Calendar() {
  const [date, setDate] = useState('')
  return (
    <div className="sp-story-tall">
      <DateField {...dates} label="Kommer" value={date} onChange={setDate} min="2026-11-19" max="2026-12-10" />
    </div>
  )
}
export const CalendarOpen: StoryObj = {
  render: () => <Calendar />,
  play: async ({ canvasElement }) => {
    canvasElement.querySelector<HTMLElement>('.sp-date__button')?.click()
  },
}

function Thumbs() {
  const [outcome, setOutcome] = useState<string | null>('svar')
  const [place, setPlace] = useState<string | null>('tlf')
  return (
    <div className="sp-stack">
      <Tiles
        legend="Hva skjedde?"
        value={outcome}
        onChange={setOutcome}
        tiles={[
          { value: 'svar', label: 'Snakket med', icon: Phone },
          { value: 'ikke', label: 'Svarte ikke', icon: Refused },
          { value: 'avtale', label: 'Avtale gjort', icon: DoneCircle },
        ]}
      />
      <Tiles
        legend="Hvor?"
        columns={3}
        value={place}
        onChange={setPlace}
        tiles={[
          { value: 'tlf', label: 'Telefon' },
          { value: 'hjem', label: 'Hjemme' },
          { value: 'ute', label: 'Ute' },
        ]}
      />
    </div>
  )
}
export const TileChoices: StoryObj = { render: () => <Thumbs /> }

export const Files: StoryObj = {
  render: () => (
    <div className="sp-stack">
      <FileDrop
        label="Slipp fila her, eller velg den"
        hint="Excel eller CSV, høyst 5 MB"
        choose="Velg fil"
        accept=".xlsx,.csv"
        onFile={() => {}}
      />
      <FileDrop
        label="Slipp fila her, eller velg den"
        hint="Excel eller CSV, høyst 5 MB"
        choose="Velg en annen fil"
        accept=".xlsx,.csv"
        chosen="plasser-2026.pdf, 32 kB"
        error="Fila må være Excel (.xlsx) eller CSV"
        onFile={() => {}}
      />
    </div>
  ),
}
