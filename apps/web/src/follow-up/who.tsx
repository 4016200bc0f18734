import { Button } from '@samplass/ui/button'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useVisit } from './use-day.ts'

/** Whom it is about, and when somebody last saw them. */
export function Who({ enrolmentId, onChange }: { enrolmentId: string; onChange: () => void }) {
  const t = useTranslations('followUp')
  const dates = useDates()
  const visit = useVisit(enrolmentId)
  const whose = visit?.whose.kind === 'full' ? visit.whose : null
  const seenOn = visit?.shown?.seenOn
  return (
    <div className="sp-app__who">
      <span className="sp-person__mark" aria-hidden>
        {whose?.initials ?? '–'}
      </span>
      <div>
        <h2>{whose?.name ?? t('drafts.somebody')}</h2>
        {visit?.shown && (
          <p className="sp-small sp-muted">
            {seenOn ? t('day.seen', { date: dates.nearDay(seenOn, serverNow()) }) : t('day.never')}
          </p>
        )}
      </div>
      <Button variant="tertiary" onClick={onChange}>
        {t('log.change')}
      </Button>
    </div>
  )
}
