import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePerson } from '../person/use-person.tsx'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useAccount, useTRPC } from '../shell/trpc.ts'
import { PlanBody } from './plan-body.tsx'

/** The person's own copy: theirs to keep, to show, to hang on the refrigerator. */
export function CrisisPlanSheet() {
  const t = useTranslations('plans.sheet')
  const { page } = usePerson()
  const trpc = useTRPC()
  const dates = useDates()
  const account = useAccount()
  const problemText = useProblemText()
  const { personId, givenName, familyName } = page.person
  const found = useQuery(
    trpc.plan.printCrisisPlan.queryOptions(
      { personId, purpose: page.openedFor },
      // A print is logged: once for each time the sheet is opened.
      { staleTime: Number.POSITIVE_INFINITY, meta: { live: false }, refetchOnWindowFocus: false },
    ),
  )
  if (found.error) return <EmptyState title={problemText(found.error)} />
  if (!found.data) return <Skeleton label={t('title')} shape="lines" />
  const { plan } = found.data
  if (!plan) return <EmptyState title={t('none')} />
  return (
    <PrintPage
      title={t('title')}
      stamp={t('stamp', { version: plan.planVersion, when: dates.stamp(serverNow()), name: account.name })}
      foot={t('foot')}
      tools={
        <Button variant="secondary" onClick={() => window.print()}>
          <icons.Print />
          {t('print')}
        </Button>
      }
    >
      <div className="sp-stack">
        <p>
          <b>
            {givenName} {familyName}
          </b>
        </p>
        <PlanBody plan={plan} paper />
        <p>
          {t('review', { date: dates.withYear(plan.reviewOn) })} {t('yours')}
        </p>
      </div>
    </PrintPage>
  )
}
