import { type LocalDate, tonight } from '@samplass/domain/nights'
import { PrintPage } from '@samplass/ui/print-page'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { capital, type Dates, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { type Outputs, useTRPC } from '../../shell/trpc.ts'
import type { NightSheetProps } from './night-sheet.tsx'
import { readOnce, SheetFrame, useGuestWords } from './sheet-frame.tsx'

type Sheet = Outputs['stay']['handover']
type Line = Sheet['came'][number]

/** One sheet for whoever takes over: what is late first, then who came, left, is here, is away and is coming, and what was written. */
export function HandoverSheet({ houseId, onHouse }: NightSheetProps) {
  const t = useTranslations('sheets')
  const trpc = useTRPC()
  const night = tonight(serverNow())
  const sheet = useQuery(
    trpc.stay.handover.queryOptions({ houseId: houseId ?? '', night }, { ...readOnce, enabled: houseId !== null }),
  )
  return (
    <SheetFrame name={t('names.handover')} houseId={houseId} onHouse={onHouse} query={sheet}>
      {sheet.data && <HandoverPage sheet={sheet.data} />}
    </SheetFrame>
  )
}

/** So many lines of each fit the page; the screen has the rest. */
const most = { lines: 16, notes: 8, letters: 260 }

function HandoverPage({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('sheets')
  const dates = useDates()
  const words = useGuestWords()
  const now = new Date(sheet.asOf)
  const { counts } = sheet
  const overdue = new Set(sheet.overdue.map(({ stayId }) => stayId))
  const facts: Record<'overdue' | 'came' | 'left' | 'inHouse' | 'atHome' | 'expected', (line: Line) => string> = {
    overdue: ({ at }) => (at ? t('handover.since', { when: dates.moment(at, now) }) : ''),
    came: ({ at, departOn }) =>
      [timeOf(at, dates, t), departOn && t('handover.departs', { day: dates.short(departOn) })]
        .filter(Boolean)
        .join(', '),
    left: ({ at, outcome }) => [timeOf(at, dates, t), outcome && outcomes(outcome)].filter(Boolean).join(', '),
    inHouse: ({ departOn }) => (departOn ? t('handover.departs', { day: dates.short(departOn) }) : ''),
    atHome: ({ untilOn }) => (untilOn ? t('handover.back', { day: dates.short(untilOn) }) : ''),
    expected: ({ departOn }) => (departOn ? t('handover.departs', { day: dates.short(departOn) }) : ''),
  }
  const outcomes = useTranslations('stayPage.outcomes')
  const section = (name: keyof typeof facts) => (
    <Section key={name} title={t(`handover.sections.${name}`)} count={sheet[name].length}>
      {sheet[name].slice(0, most.lines).map((line) => (
        <li key={line.stayId}>
          <b>{line.bedName}</b> {words(line.guest)} <span>{facts[name](line)}</span>
        </li>
      ))}
    </Section>
  )
  const beds = notReady(sheet).map(({ id, bedName, dueAt, toOn }) => ({
    id,
    text: dueAt
      ? t('handover.ready', { bed: bedName, when: dates.moment(dueAt, now) })
      : t('handover.out', { bed: bedName, day: toOn ? dates.short(toOn) : t('handover.untold') }),
  }))
  return (
    <PrintPage
      title={t('names.handover')}
      stamp={t('stamp', { when: dates.stamp(sheet.asOf), by: sheet.printedBy })}
      foot={t('foot')}
    >
      <div className="sp-sheet">
        <p className="sp-sheet__lead">
          {t('handover.line', {
            house: sheet.house.name,
            place: sheet.house.place,
            night: capital(dates.nightLong(sheet.night as LocalDate)),
            since: dates.moment(sheet.since, now),
          })}
          <span>
            {t('handover.counts', {
              inHouse: String(counts.inHouse),
              atHome: String(counts.atHome),
              free: String(counts.free),
              beds: String(counts.beds),
            })}
          </span>
        </p>
        {overdue.size > 0 && section('overdue')}
        <div className="sp-sheet__cols">
          {(['came', 'left', 'inHouse', 'atHome', 'expected'] as const).map(section)}
          <Section title={t('handover.sections.waiting')} count={sheet.waiting.length}>
            {sheet.waiting.slice(0, most.lines).map((row) => (
              <li key={row.requestId}>
                <b>{t('handover.position', { position: String(row.position) })}</b> {words(row.guest)}{' '}
                <span>{row.callBackAt && t('handover.promised', { when: dates.moment(row.callBackAt, now) })}</span>
              </li>
            ))}
          </Section>
          <Section title={t('handover.sections.beds')} count={beds.length}>
            {beds.slice(0, most.lines).map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </Section>
        </div>
        <Section title={t('handover.sections.notes')} count={sheet.notes.length} shown={most.notes}>
          {sheet.notes.slice(-most.notes).map((note) => (
            <li key={note.id}>
              <b>{note.bedName}</b> {words(note.guest)}{' '}
              <span>
                {dates.time(note.at)}, {note.by}
              </span>
              <p>{note.body.length > most.letters ? `${note.body.slice(0, most.letters)}…` : note.body}</p>
            </li>
          ))}
        </Section>
      </div>
    </PrintPage>
  )
}

/** Each bed once, by what is strongest: out of service before being made ready, and the period that ends last. */
function notReady({ turnarounds, outOfService }: Sheet) {
  const beds = new Map<string, { id: string; bedName: string; dueAt: string | null; toOn: string | null }>()
  for (const { id, bedId, bedName, dueAt } of turnarounds) beds.set(bedId, { id, bedName, dueAt, toOn: null })
  for (const { id, bedId, bedName, toOn } of outOfService) {
    const known = beds.get(bedId)
    const longer = known?.dueAt === null && (known.toOn === null || (toOn !== null && toOn < known.toOn))
    if (!longer) beds.set(bedId, { id, bedName, dueAt: null, toOn })
  }
  return [...beds.values()]
}

const timeOf = (at: string | null, dates: Dates, t: ReturnType<typeof useTranslations<'sheets'>>) =>
  at ? t('handover.at', { time: dates.time(at) }) : null

function Section({
  title,
  count,
  shown = most.lines,
  children,
}: {
  title: string
  count: number
  shown?: number
  children: ReactNode
}) {
  const t = useTranslations('sheets.handover')
  return (
    <section>
      <h2>
        {title} <span>{count}</span>
      </h2>
      {count === 0 ? <p>{t('none')}</p> : <ul>{children}</ul>}
      {count > shown && <p>{t('more', { count: String(count - shown) })}</p>}
    </section>
  )
}
