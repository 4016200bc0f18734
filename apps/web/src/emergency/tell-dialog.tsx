import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { CheckGroup, SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { offeredTo } from '../person/category-words.ts'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'

const offered = offeredTo.specialist.filter((one) => one !== 'admission')

/** Tells a specialist service, without a consent, what it needs to know now. */
export function TellDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('emergency')
  const category = useTranslations('person.consent.category')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const recipients = useQuery(trpc.consent.listRecipients.queryOptions())
  const services = (recipients.data ?? []).filter(({ kind }) => kind === 'specialist')
  const tell = useMutation(
    trpc.emergency.tell.mutationOptions({
      onSuccess: async (_, { toRole }) => {
        await queries.invalidateQueries({ queryKey: trpc.emergency.pathKey() })
        toast.show({ text: t('tellDone', { to: services.find(({ role }) => role === toRole)?.name ?? '' }) })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { toRole: '', categories: [] as SharingCategory[], reason: '' },
    check: ({ toRole, categories, reason }) => ({
      toRole: !toRole && t('toMissing'),
      categories: categories.length === 0 && t('categoriesMissing'),
      reason: !reason.trim() && t('reasonMissing'),
    }),
    calls: [tell],
    send: ({ toRole, categories, reason }) => tell.mutate({ personId, toRole, categories, reason: reason.trim() }),
  })
  return (
    <FormDialog form={form} title={t('tellTitle')} note={t('tellNote')} submit={t('tellSubmit')} onClose={onClose}>
      <Notice tone="danger">{t('what')}</Notice>
      <SelectField
        {...form.text('toRole')}
        label={t('to')}
        placeholder={t('toMissing')}
        options={services.map(({ role, name }) => ({ value: role, label: name }))}
      />
      <CheckGroup
        {...form.value('categories')}
        label={t('categories')}
        options={offered.map((value) => ({ value, label: category(value) }))}
      />
      <TextAreaField
        {...form.text('reason')}
        label={t('reason')}
        description={t('reasonHint')}
        rows={3}
        maxLength={500}
      />
    </FormDialog>
  )
}
