import { localDateOf } from '@samplass/domain/nights'
import { formatPhone } from '@samplass/domain/person/phone'
import { Panel } from '@samplass/ui/panel'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useAttributes } from '../../bed-pool/words.ts'
import { capital, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { isOver, type Stay } from './stay.ts'

/** Where and when: the bed, every agreed hour, and who else is part of it. */
export function FactsPanel({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage.facts')
  const outcomes = useTranslations('stayPage.outcomes')
  const dates = useDates()
  const attributes = useAttributes()
  const now = serverNow()
  const { dates: agreed, house, homeTrial, extension } = stay
  const over = isOver(stay)
  const moment = (at: string) => dates.moment(at, now)

  const rows: [string, ReactNode][] = [
    [t('bed'), t('bedIn', { bed: stay.bed.name, house: house.name })],
    [
      '',
      <span key="bed" className="sp-muted">
        {[stay.unitKind.name, attributes(stay.bed.attributes)].filter(Boolean).join(', ')}
      </span>,
    ],
    [t('where'), [house.place, stay.forHouse ? null : house.municipality].filter(Boolean).join(', ')],
    [t('channel'), t(`channels.${stay.channel}`)],
    [t('claimed'), moment(agreed.claimedAt)],
  ]
  if (stay.claimedBy) rows.push([t('claimedBy'), stay.claimedBy])
  if (stay.responsible) rows.push([t('responsible'), stay.responsible])
  if (stay.state === 'expected') {
    const day = capital(dates.nearDay(agreed.arriveOn, now))
    rows.push([t('expected'), agreed.expectAt ? t('expectedAt', { day, time: dates.clock(agreed.expectAt) }) : day])
    if (agreed.lapsesAt) rows.push([t('lapses'), moment(agreed.lapsesAt)])
  } else if (agreed.arrivedAt) {
    if (agreed.firstArriveOn !== localDateOf(new Date(agreed.arrivedAt)))
      rows.push([t('firstArrive'), dates.short(agreed.firstArriveOn)])
    rows.push([t('arrived'), moment(agreed.arrivedAt)])
    rows.push([t('intake'), intake()])
  }
  if (!over) rows.push([t('departs'), <b key="out">{capital(dates.stamp(agreed.departAt))}</b>])
  if (agreed.arrivedAt) rows.push([t('home'), home()])
  if (!over) {
    rows.push([t('waiting'), t('waitingCount', { count: extension.waiting })])
    if (extension.nextTakenOn) rows.push([t('next'), dates.night(extension.nextTakenOn)])
  }
  if (agreed.endedAt) rows.push([t('ended'), moment(agreed.endedAt)])
  if (agreed.notComeAt) rows.push([t('notCome'), moment(agreed.notComeAt)])
  if (stay.outcome) rows.push([t('outcome'), capital(outcomes(stay.outcome))])
  if (stay.followUpAgreed !== null) rows.push([t('followUp'), t(stay.followUpAgreed ? 'yes' : 'no')])

  return (
    <Panel
      heading={t('title')}
      foot={
        <>
          <span className="sp-muted">
            {t('rules', { version: String(stay.policyVersion) })}.{' '}
            {t('longest', { normal: String(extension.normalNights), longest: String(extension.longestNights) })}
          </span>
          {house.practical && (
            <details className="sp-details">
              <summary>{t('practical')}</summary>
              <p>{house.practical}</p>
            </details>
          )}
        </>
      }
    >
      <dl className="sp-dl">
        {rows.map(([word, fact], at) => (
          <Row key={word || at} word={word} fact={fact} />
        ))}
      </dl>
      {!stay.forHouse && house.phone && (
        <p className="sp-small">
          <a href={`tel:${house.phone}`}>{t('ring', { house: house.name })}</a> {formatPhone(house.phone)}
        </p>
      )}
    </Panel>
  )

  function intake(): string {
    if (agreed.intakeAt) return moment(agreed.intakeAt)
    return agreed.intakeDueAt ? t('intakeDue', { when: moment(agreed.intakeDueAt) }) : t('intakeNone')
  }

  function home(): string {
    if (homeTrial.nightsMost === 0) return t('homeNone')
    const used = t('homeNights', { used: String(homeTrial.nightsUsed), most: homeTrial.nightsMost })
    if (!homeTrial.awaited || !homeTrial.untilOn) return used
    const back = t('homeReturn', {
      day: dates.short(homeTrial.untilOn),
      time: homeTrial.returnAt ? dates.clock(homeTrial.returnAt) : 'none',
    })
    return `${back}. ${used}`
  }
}

function Row({ word, fact }: { word: string; fact: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{fact}</dd>
    </>
  )
}
