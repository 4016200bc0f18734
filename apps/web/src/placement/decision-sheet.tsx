import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PrintPage } from '@samplass/ui/print-page'
import { Skeleton } from '@samplass/ui/skeleton'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { saveFile } from '../spreadsheet/save-file.ts'

/** The letter of a decision: what was decided and why, where it is appealed and until when. */
export function DecisionSheet({ decisionId }: { decisionId: string }) {
  const t = useTranslations('placement.living.decisions')
  const trpc = useTRPC()
  const locale = useLocale()
  const { slug } = useMembership()
  const problemText = useProblemText()
  const found = useQuery(
    trpc.placement.printDecision.queryOptions(
      { decisionId, locale },
      // A print is logged: once for each time the letter is opened.
      { staleTime: Number.POSITIVE_INFINITY, meta: { live: false }, refetchOnWindowFocus: false },
    ),
  )
  const file = useMutation({
    mutationFn: () =>
      organisationClient(slug).queries.fetchQuery({
        ...trpc.placement.printDecisionPdf.queryOptions({ decisionId, locale }),
        staleTime: 0,
      }),
    onSuccess: saveFile,
  })
  if (found.error) return <EmptyState title={problemText(found.error)} />
  if (!found.data) return <Skeleton label={t('sheet.loading')} shape="lines" />
  const { letter } = found.data
  return (
    <PrintPage
      title={letter.title}
      stamp={letter.stamp}
      foot={letter.foot}
      tools={
        <>
          <Button variant="secondary" busy={file.isPending} onClick={() => file.mutate()}>
            <icons.Download />
            {t('sheet.pdf')}
          </Button>
          <Button variant="secondary" onClick={() => window.print()}>
            <icons.Print />
            {t('sheet.print')}
          </Button>
        </>
      }
    >
      <div className="sp-stack">
        {file.error && <Notice tone="danger" live="assertive" title={problemText(file.error)} />}
        <p>
          <b>{letter.to}</b>
        </p>
        {letter.parts.map(({ heading, text }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <p style={{ whiteSpace: 'pre-line' }}>{text}</p>
          </section>
        ))}
        <p>{letter.signed}</p>
      </div>
    </PrintPage>
  )
}
