import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Skeleton } from '@samplass/ui/skeleton'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { problemIn } from './problem.ts'

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

/** The error boundary of every route. A refusal here means that the thing is not there for this reader. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('shell.failure')
  const router = useRouter()
  const problem = problemIn(error)
  if (problem.kind === 'refusal') return <Missing />
  const id = problem.kind === 'bug' ? problem.requestId : null
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <EmptyState
      title={t('title')}
      text={id ? `${t('body')} ${t('reference', { id })}` : t('body')}
      actions={<Button onClick={again}>{t('again')}</Button>}
    />
  )
}
