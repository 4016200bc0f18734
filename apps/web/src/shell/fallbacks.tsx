import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Skeleton } from '@samplass/ui/skeleton'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isOffline, problemIn } from './problem.ts'
import { useProblemText } from './refusals.ts'

const againMs = 5_000

/** While a screen's data is on its way. */
export function Pending() {
  const t = useTranslations('shell')
  return <Skeleton label={t('pending')} rows={6} />
}

/** Hidden and missing look the same. */
export function Missing() {
  const t = useTranslations('shell.missing')
  return <EmptyState title={t('title')} text={t('body')} actions={<Link to="/">{t('back')}</Link>} />
}

/** The error boundary of every route. A refusal, or an address that cannot be, means that the thing is not there for this reader. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('shell.failure')
  const router = useRouter()
  const problem = problemIn(error)
  if (problem.kind === 'refusal' || problem.kind === 'fields') return <Missing />
  const again = () => {
    reset()
    void router.invalidate()
  }
  if (problem.kind === 'offline') return <NoConnection onAgain={again} />
  const id = problem.kind === 'bug' ? problem.requestId : null
  return (
    <EmptyState
      title={t('title')}
      text={id ? `${t('body')} ${t('reference', { id })}` : t('body')}
      actions={<Button onClick={again}>{t('again')}</Button>}
    />
  )
}

/** Nothing to show yet, and no way to fetch it: tried again until there is. */
function NoConnection({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations('shell')
  const latest = useRef(onAgain)
  latest.current = onAgain
  useEffect(() => {
    const timer = setInterval(() => latest.current(), againMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <EmptyState
      title={t('noConnection.title')}
      text={t('noConnection.body')}
      actions={<Button onClick={onAgain}>{t('failure.again')}</Button>}
    />
  )
}

/** In place of a screen's content that could not be fetched. */
export function NotFetched({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const problem = useProblemText()
  const t = useTranslations('shell.failure')
  if (isOffline(error)) return <NoConnection onAgain={onAgain} />
  return <EmptyState title={problem(error)} actions={<Button onClick={onAgain}>{t('again')}</Button>} />
}
