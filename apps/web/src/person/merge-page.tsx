import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Notice } from '@samplass/ui/notice'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { MergeForm } from './merge-form.tsx'
import { PersonSearch } from './person-search.tsx'
import { usePerson } from './use-person.tsx'

/** Two records of one person: the other is found by the usual search, then the two stand side by side. */
export function MergePage() {
  const t = useTranslations('person.merge')
  const { page } = usePerson()
  const navigate = useNavigate()
  const org = useMembership().slug
  const { med } = useSearch({ from: '/$org/person/$personId/samme' })
  const { personId } = page.person
  const compare = (other: string | undefined) =>
    navigate({ to: '/$org/person/$personId/samme', params: { org, personId }, search: { med: other } })
  return (
    <div className="sp-stack">
      <h2>{t('title')}</h2>
      <p>{t('body')}</p>
      {med && med !== personId ? (
        <Compared survivorId={personId} duplicateId={med} onOther={() => void compare(undefined)} />
      ) : (
        <>
          {med && <Notice tone="warning" live="polite" title={t('itself')} />}
          <PersonSearch ways={false} currentId={personId} onOpen={(other) => void compare(other)} />
        </>
      )}
    </div>
  )
}

type Ids = { survivorId: string; duplicateId: string }

function Compared({ onOther, ...ids }: Ids & { onOther: () => void }) {
  const t = useTranslations('person.merge')
  const trpc = useTRPC()
  const problemText = useProblemText()
  const { data, error, refetch } = useQuery(
    // Both are opened by it, and each opening is logged: not again because something else changed.
    trpc.person.previewMerge.queryOptions(ids, {
      meta: { live: false },
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
    }),
  )
  const other = (
    <Button variant="tertiary" onClick={onOther}>
      {t('other')}
    </Button>
  )
  if (error) return <EmptyState level={3} title={problemText(error)} actions={other} />
  if (!data) return <Skeleton label={t('opening')} rows={6} />
  const { survivor, duplicate } = data
  return (
    <MergeForm
      key={`${duplicate.person.personId} ${survivor.version} ${duplicate.version}`}
      preview={data}
      onOther={onOther}
      onStale={() => void refetch()}
    />
  )
}
