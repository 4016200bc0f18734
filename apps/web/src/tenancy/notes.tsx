import { asLocalDate } from '@samplass/domain/nights'
import { isProtestLate } from '@samplass/domain/tenancy/notice'
import { Button } from '@samplass/ui/button'
import { Notice } from '@samplass/ui/notice'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import type { Open } from './dialogs/act-dialog.tsx'
import type { Tenancy } from './words.ts'

/** The notice that stands: until when the tenant can protest, and what it does not say that it has to. */
export function NoticeNote({ notice, on }: { notice: NonNullable<Tenancy['standing']>; on: string }) {
  const t = useTranslations('tenancy')
  const dates = useDates()
  const { givenBy, kind, givenOn, protestUntil, protestedOn, movesOutOn, gaps, grounds } = notice
  const protest =
    givenBy === 'tenant'
      ? null
      : protestedOn
        ? t('page.protestedOn', { date: dates.short(protestedOn) })
        : protestUntil === null
          ? t('page.noProtestDay')
          : t(isProtestLate(protestUntil, asLocalDate(on)) ? 'page.protestLate' : 'page.canProtest', {
              date: dates.short(protestUntil),
            })
  return (
    <Notice
      tone="warning"
      title={t('page.noticeTitle', {
        what: `${t(`notices.${kind}`)}, ${t(`notices.${givenBy}`).toLocaleLowerCase('nb')},`,
        date: dates.short(givenOn),
      })}
    >
      {grounds && <p>{grounds}</p>}
      {protest && <p>{sentence(protest)}</p>}
      {movesOutOn && <p>{sentence(t('page.movesOut', { date: dates.short(movesOutOn) }))}</p>}
      {gaps.length > 0 && (
        <>
          <p>
            <b>{t('list.gaps')}</b>
          </p>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t(`gaps.${gap}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

/** To be away keeps the home. What is asked is who pays meanwhile. */
export function AwayNote(props: { away: NonNullable<Tenancy['away']>; onAct: ((open: Open) => void) | null }) {
  const { away, onAct } = props
  const t = useTranslations('tenancy')
  const dates = useDates()
  return (
    <Notice
      tone={away.whoPays === 'unknown' ? 'warning' : 'info'}
      title={t('page.awayTitle', { date: dates.short(away.fromOn), where: t(`absences.${away.kind}`) })}
    >
      <p>
        {sentence(
          t('page.awayBody', {
            payer: t(`payers.${away.whoPays}`).toLocaleLowerCase('nb'),
            expected: away.expectedOn ? dates.withYear(away.expectedOn) : 'none',
          }),
        )}{' '}
        {away.lookedAfter}
      </p>
      {onAct && (
        <Button size="sm" variant="secondary" onClick={() => onAct({ act: 'payer' })}>
          {t('acts.payer')}
        </Button>
      )}
    </Notice>
  )
}
