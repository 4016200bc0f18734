import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'

/** The letter of a decision: what was decided and why, where it is appealed and until when. */
export function DecisionSheet({ decisionId }: { decisionId: string }) {
  const t = useTranslations('placement.living.decisions')
  const trpc = useTRPC()
  const dates = useDates()
  const problemText = useProblemText()
  const found = useQuery(
    trpc.placement.printDecision.queryOptions(
      { decisionId },
      // A print is logged: once for each time the letter is opened.
      { staleTime: Number.POSITIVE_INFINITY, meta: { live: false }, refetchOnWindowFocus: false },
    ),
  )
  if (found.error) return <EmptyState title={problemText(found.error)} />
  if (!found.data) return <Skeleton label={t('sheet.loading')} shape="lines" />
  const { decision, municipality } = found.data
  const parts = [
    [t('sheet.appliedFor'), decision.appliedFor],
    [t('sheet.outcome'), t(`outcomes.${decision.outcome}`)],
    [t('sheet.grounds'), decision.grounds],
    [t('sheet.legalBasis'), decision.legalBasis],
    [
      t('sheet.appeal'),
      `${t('sheet.appealBody', { body: decision.appealBody, date: dates.withYear(decision.appealUntil) })} ${t('sheet.appealHelp')}`,
    ],
  ] as const
  return (
    <PrintPage
      title={t('sheet.title')}
      stamp={t('sheet.stamp', { municipality, date: dates.withYear(decision.decidedOn) })}
      foot={t('sheet.foot')}
      tools={
        <Button variant="secondary" onClick={() => window.print()}>
          <icons.Print />
          {t('sheet.print')}
        </Button>
      }
    >
      <div className="sp-stack">
        <p>
          <b>{t('sheet.to', { name: decision.name })}</b>
        </p>
        {parts.map(([heading, text]) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p>{text}</p>
          </section>
        ))}
        <p>{t('sheet.signed', { name: decision.byName, municipality })}</p>
      </div>
    </PrintPage>
  )
}
