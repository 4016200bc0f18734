import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { problemIn } from '../../shell/problem.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { type Admission, useEventWords } from '../words.ts'

type Props = Omit<ComponentProps<typeof FormDialog>, 'changed'> & { admission: Admission }

/**
 * One act in a thread. It answers what was on the table when it was opened: what has come since is said in it at once, and binds
 * nobody who has not seen it.
 */
export function ThreadDialog({ admission, ...dialog }: Props) {
  const t = useTranslations('admissions.dialogs')
  const words = useEventWords()
  const trpc = useTRPC()
  const { admissionId } = admission
  const { data: latest } = useQuery(trpc.plannedAdmission.get.queryOptions({ admissionId }))
  // While one's own answer is on its way the thread is one's own to change.
  const newest = !dialog.form.pending && latest && latest.version > admission.version ? latest.events.at(-1) : undefined
  const problem = dialog.form.error ? problemIn(dialog.form.error) : null
  const stale = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  const changed = newest ? t('newer', { what: words(newest) }) : stale ? t('stale') : undefined
  return <FormDialog {...dialog} changed={changed} />
}
