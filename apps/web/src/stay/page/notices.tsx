import { instantAt } from '@samplass/domain/nights'
import { formatPhone } from '@samplass/domain/person/phone'
import { departsAtWeekend } from '@samplass/domain/stay/rules'
import { Notice } from '@samplass/ui/notice'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { isOver, type Stay } from './stay.ts'

/** What somebody should know before anything else: late first. */
export function Notices({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage')
  const dates = useDates()
  const now = serverNow()
  const { overstay, homeTrial, dates: agreed, told } = stay
  const inside = stay.state === 'in_house' || stay.state === 'home_trial'
  const backAt =
    homeTrial.awaited && homeTrial.untilOn ? instantAt(homeTrial.untilOn, homeTrial.returnAt ?? '12:00') : null
  const intakeLate =
    inside && agreed.intakeAt === null && agreed.intakeDueAt !== null && new Date(agreed.intakeDueAt) < now
  const has = told.phone ?? told.message ?? told.expectAt
  return (
    <>
      {overstay && (
        <Notice tone="danger" title={t('notices.overTitle', { when: dates.moment(overstay.since, now) })}>
          {t('notices.overBody', { nights: overstay.nights })}
        </Notice>
      )}
      {backAt && backAt < now && (
        <Notice tone="danger" title={t('notices.returnTitle', { when: dates.moment(backAt, now) })}>
          {t('notices.returnBody')}
        </Notice>
      )}
      {intakeLate && (
        <Notice tone="warning" title={t('notices.intakeTitle', { when: dates.moment(agreed.intakeDueAt ?? '', now) })}>
          {t('notices.intakeBody')}
        </Notice>
      )}
      {inside && !overstay && departsAtWeekend(agreed.departOn) && (
        <Notice tone="warning" title={t('notices.weekendTitle', { day: dates.short(agreed.departOn) })}>
          {t('notices.weekendBody')}
        </Notice>
      )}
      {has && stay.state === 'expected' && (
        <Notice tone="info" title={t('told.title')}>
          {[
            told.expectAt && `${t('told.expectAt')} ${t('told.about', { time: dates.clock(told.expectAt) })}`,
            told.phone && `${t('told.phone')} ${formatPhone(told.phone)}`,
            told.message,
          ]
            .filter(Boolean)
            .join('. ')}
        </Notice>
      )}
      {isOver(stay) && <Notice tone="neutral">{t('notices.over')}</Notice>}
      {!stay.forHouse && !isOver(stay) && <Notice tone="info">{t('notices.houseRuns')}</Notice>}
    </>
  )
}
