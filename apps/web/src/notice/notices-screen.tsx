import { PageHead } from '@samplass/ui/page-head'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { CalendarPanel } from './calendar-panel.tsx'
import { MailPanel } from './mail-panel.tsx'
import { NoticesPanel } from './notices-panel.tsx'
import { OnCallPanel } from './on-call-panel.tsx'

/** What one is told of here, and how. */
export function NoticesScreen() {
  const t = useTranslations('notices')
  const trpc = useTRPC()
  const { data: wishes, error, refetch } = useQuery(trpc.notice.getWishes.queryOptions())
  return (
    <>
      <PageHead title={t('title')} />
      <div className="sp-two">
        <NoticesPanel />
        {error && !wishes ? (
          <Failure error={error} reset={() => void refetch()} />
        ) : !wishes ? (
          <Pending />
        ) : (
          <div className="sp-stack">
            <MailPanel wishes={wishes} />
            <OnCallPanel until={wishes.onCallUntil} />
            <CalendarPanel feed={wishes.feed} />
          </div>
        )}
      </div>
    </>
  )
}
