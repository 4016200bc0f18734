import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { RegisterDialog } from './register-dialog.tsx'

/** Acute admissions of one person that have been written down. */
export function AcutePanel({ personId }: { personId: string }) {
  const t = useTranslations('acute.person')
  const all = useTranslations('acute')
  const trpc = useTRPC()
  const dates = useDates()
  const toast = useToast()
  const words = useProblemText()
  const [adding, setAdding] = useState(false)
  const list = useQuery(trpc.acuteAdmission.listAcute.queryOptions({ personId }, { meta: { live: false } }))
  const read = () => void list.refetch()
  const takeBack = useMutation(
    trpc.acuteAdmission.takeBackAcute.mutationOptions({
      onSettled: read,
      onSuccess: () => toast.show({ text: t('takenBack') }),
      onError: (error) => toast.show({ text: words(error) }),
    }),
  )
  if (!list.data) return null
  const entries = list.data.map((row): Entry => {
    const date = dates.withYear(row.admittedOn)
    const kind = all(`kinds.${row.kind}`)
    const told = { kind, reason: all(`reasons.${row.reason}`), source: all(`sources.${row.source}`), words: row.words }
    return {
      id: row.acuteAdmissionId,
      title: date,
      text: t('line', told),
      act: (
        <Button
          size="sm"
          variant="tertiary"
          aria-label={t('takeBackOf', { date })}
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ acuteAdmissionId: row.acuteAdmissionId })}
        >
          {t('takeBack')}
        </Button>
      ),
    }
  })
  return (
    <Panel
      heading={t('title')}
      flush
      aside={
        <Button size="sm" variant="secondary" onClick={() => setAdding(true)}>
          {t('act')}
        </Button>
      }
    >
      {entries.length > 0 ? (
        <EntryList entries={entries} label={t('title')} />
      ) : (
        <p className="sp-panel__body sp-muted">{t('empty')}</p>
      )}
      {adding && <RegisterDialog personId={personId} read={read} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
