import { type SharedText, sharedTexts } from '@samplass/domain/consent/sharing'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { TextAreaField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { problemIn } from '../shell/problem.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'

type Service = { role: string; name: string }
type Written = Outputs['consent']['listTexts'][number]
type Writing = { to: Service; category: SharedText }

/** What each service reads of dwelling, health, use and economy, in words written for it. Told only where the consent names it. */
export function TextsPanel({ personId, services }: { personId: string; services: readonly Service[] }) {
  const t = useTranslations('sharing')
  const category = useTranslations('person.consent.category')
  const dates = useDates()
  const trpc = useTRPC()
  const [writing, setWriting] = useState<Writing | null>(null)
  const { data } = useQuery(trpc.consent.listTexts.queryOptions({ personId }, { meta: { live: false } }))
  if (!data || services.length === 0) return null
  const writtenOf = ({ to, category: of }: Writing) =>
    data.find((text) => text.toRole === to.role && text.category === of) ?? null
  return (
    <Panel heading={t('texts')} flush>
      <EntryList
        entries={services.flatMap((to) =>
          sharedTexts.map((of) => {
            const written = writtenOf({ to, category: of })
            return {
              id: `${to.role} ${of}`,
              title: `${to.name}: ${category(of)}`,
              text: written
                ? `${written.body} ${t('writtenBy', { name: written.byName, when: dates.moment(written.writtenAt, serverNow()) })}`
                : t('notWritten'),
              act: (
                <Button size="sm" variant="tertiary" onClick={() => setWriting({ to, category: of })}>
                  {t('write')}
                  <span className="sp-sr">, {category(of)}</span>
                </Button>
              ),
            }
          }),
        )}
      />
      {writing && (
        <WriteDialog personId={personId} {...writing} now={writtenOf(writing)} onClose={() => setWriting(null)} />
      )}
    </Panel>
  )
}

type Dialog = Writing & { personId: string; now: Written | null; onClose: () => void }

function WriteDialog({ personId, to, category, now, onClose }: Dialog) {
  const t = useTranslations('sharing')
  const names = useTranslations('person.consent.category')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const [seen] = useState(now?.version ?? 0)
  const write = useMutation(
    trpc.consent.writeText.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.consent.listTexts.queryKey({ personId }) }),
      onSuccess: () => {
        toast.show({ text: t('saved') })
        onClose()
      },
    }),
  )
  const problem = write.error ? problemIn(write.error) : null
  const stale = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  const changed = stale || (now?.version ?? 0) !== seen
  const form = useDialogForm({
    start: { body: now?.body ?? '' },
    check: ({ body }) => ({ body: !body.trim() && t('bodyMissing') }),
    calls: [write],
    send: ({ body }) =>
      write.mutate({ personId, toRole: to.role, category, body: body.trim(), version: now?.version ?? 0 }),
  })
  return (
    <FormDialog
      form={form}
      title={t('writeTitle', { what: names(category), to: to.name })}
      note={t('writeNote')}
      submit={t('save')}
      changed={changed ? t('stale', { body: now?.body ?? '' }) : undefined}
      onClose={onClose}
    >
      <TextAreaField {...form.text('body')} label={t('body')} rows={5} maxLength={2000} />
    </FormDialog>
  )
}
