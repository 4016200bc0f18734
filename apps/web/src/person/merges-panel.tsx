import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { TextField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useRefusal } from '../shell/refusals.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { LaidAside } from './merge-notes.tsx'
import { Nothing } from './nothing.tsx'
import { usePerson } from './use-person.tsx'

type Merge = Outputs['person']['listMerges']['merges'][number]

/** Records that were merged into this one, and the way to say that another is the same person's. */
export function MergesPanel({ mayMerge }: { mayMerge: boolean }) {
  const t = useTranslations('person.merge')
  const trpc = useTRPC()
  const dates = useDates()
  const refusalText = useRefusal()
  const org = useMembership().slug
  const { person } = usePerson().page
  const [undoing, setUndoing] = useState<Merge | null>(null)
  const { personId } = person
  const { data } = useQuery(trpc.person.listMerges.queryOptions({ personId }, { meta: { live: false } }))
  const merges = data?.merges ?? []
  if (merges.length === 0 && !mayMerge) return null
  return (
    <Panel
      flush
      heading={t('title')}
      foot={
        mayMerge && (
          <Link to="/$org/person/$personId/samme" params={{ org, personId }} search={{}}>
            {t('find')}
          </Link>
        )
      }
    >
      {merges.length === 0 ? (
        <Nothing title={t('none')} />
      ) : (
        <EntryList
          entries={merges.map((merge) => ({
            id: merge.mergeId,
            title: t('mergedWith', { name: merge.name }),
            text: `${t('mergedBy', { date: dates.withYear(dates.dateOf(merge.madeAt)), name: merge.madeByName })} ${merge.reason}`,
            act: mayMerge && (
              <Button
                size="sm"
                variant="tertiary"
                whyNot={merge.whyNotUndo && refusalText(merge.whyNotUndo)}
                onClick={() => setUndoing(merge)}
              >
                {t('undo')}
                <span className="sp-sr"> {merge.name}</span>
              </Button>
            ),
          }))}
        />
      )}
      {undoing && <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </Panel>
  )
}

function UndoDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const t = useTranslations('person.merge')
  const trpc = useTRPC()
  const toast = useToast()
  const queries = useQueryClient()
  const { reload } = usePerson()
  const undo = useMutation(
    trpc.person.undoMerge.mutationOptions({
      onSuccess: async () => {
        toast.show({ text: t('undone', { name: merge.name }) })
        await Promise.all([reload(), queries.invalidateQueries({ queryKey: trpc.person.listMerges.pathKey() })])
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { reason: '' },
    check: ({ reason }) => ({ reason: reason.trim() === '' && t('undoReasonMissing') }),
    calls: [undo],
    send: ({ reason }) => undo.mutate({ mergeId: merge.mergeId, reason: reason.trim() }),
  })
  return (
    <FormDialog form={form} title={t('undoTitle', { name: merge.name })} submit={t('undo')} onClose={onClose}>
      <p>{t('undoBody')}</p>
      <p>
        {merge.moved.length === 0
          ? t('goesBackNone')
          : t('goesBack', { what: merge.moved.map(({ kind, count }) => t(`held.${kind}`, { count })).join(', ') })}
      </p>
      <LaidAside preview={merge} />
      <TextField {...form.text('reason')} label={t('undoReason')} maxLength={500} />
    </FormDialog>
  )
}
