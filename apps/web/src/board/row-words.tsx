import type { FactCell } from '@samplass/ui/fact-board'
import * as icons from '@samplass/ui/icon'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useWhere } from './where-words.ts'
import { homeLook, initialsOf, isOpen, type Row, type Shown } from './words.ts'

type Column = 'why' | 'since' | 'plan' | 'home' | 'today' | 'who'
const hidden = ['why', 'since', 'plan', 'home', 'today'] as const

/** A card in the words of the board's columns. */
export function useRowWords(inMeeting: boolean) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  const where = useWhere()
  const cell = (id: Column, content: ReactNode, nowrap = false): FactCell => ({
    ...{ id, content, nowrap },
    lead: id === 'why' || id === 'who' ? undefined : t(`columns.${id}`),
  })
  return (row: Row) => {
    const { cardId, responsibleName } = row
    const who = cell('who', responsibleName ? <Who name={responsibleName} /> : <Muted>{t('nobody')}</Muted>)
    const common = { id: cardId, done: inMeeting && row.answered, mark: <Mark row={row} inMeeting={inMeeting} /> }
    if (!isOpen(row)) {
      const cells = [...hidden.map((id) => cell(id, t('dash'))), who]
      return { ...common, name: t('masked'), under: t('maskedText'), cells }
    }
    const { shown } = row
    const home = homeLook[shown.home]
    return {
      ...common,
      name: row.whose.name,
      under: where(shown.where),
      cells: [
        cell('why', shown.reason),
        cell('since', dates.figures(shown.sinceOn), true),
        cell('plan', shown.crisisPlanOn ? dates.figures(shown.crisisPlanOn) : t('missing'), true),
        cell(
          'home',
          <span className={home.className}>
            <home.icon /> {t(`home.${shown.home}`)}
          </span>,
          true,
        ),
        cell('today', <Task task={shown.task} />),
        who,
      ],
    }
  }
}

const Muted = ({ children }: { children: ReactNode }) => <span className="sp-muted">{children}</span>

/** Done, for today, put off, or left from before: the same on the board, the wall and paper. */
export function Task({ task }: { task: Shown['task'] }) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  if (task.state === 'none') return <Muted>{t('noTask')}</Muted>
  if (task.state === 'left')
    return (
      <>
        {task.words} <span className="sp-warn">{t('taskLeft')}</span>
      </>
    )
  if (task.state === 'done')
    return (
      <span className="sp-muted">
        {task.words} <span className="sp-ok">{t('taskDone')}</span>
      </span>
    )
  if (task.state === 'ahead' && task.on)
    return (
      <>
        {task.words} <Muted>{t('taskAhead', { day: dates.nearDay(task.on, serverNow()) })}</Muted>
      </>
    )
  return task.words
}

export function Who({ name }: { name: string }) {
  return (
    <span className="sp-who">
      <i aria-hidden>{initialsOf(name)}</i>
      {name}
    </span>
  )
}

/** Where the card stands in the meeting, and how often it was taken along unanswered. */
function Mark({ row, inMeeting }: { row: Row; inMeeting: boolean }) {
  const t = useTranslations('teamBoard.mark')
  const times = row.shown?.task.rolledOver ?? 0
  if (inMeeting && row.answered)
    return (
      <span className="sp-status sp-plain">
        <icons.DoneCircle />
        {t('done')}
      </span>
    )
  if (times > 0)
    return (
      <span className="sp-roll">
        <icons.RolledOver />
        <span aria-hidden>{t('rolled', { times: String(times) })}</span>
        <span className="sp-sr">{t('rolledSpoken', { times })}</span>
      </span>
    )
  if (!inMeeting) return null
  return (
    <span className="sp-status sp-plain sp-muted">
      <icons.Remaining />
      {t('left')}
    </span>
  )
}
