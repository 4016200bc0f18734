import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { CheckGroup, SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { offeredTo } from '../person/category-words.ts'
import { useTRPC } from '../shell/trpc.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'

const offered = offeredTo.specialist.filter((one) => one !== 'admission')

/** Tells a specialist service, without a consent, what it needs to know now. */
export function TellDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('emergency')
  const category = useTranslations('person.consent.category')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const [toRole, setToRole] = useState('')
  const [categories, setCategories] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const recipients = useQuery(trpc.consent.listRecipients.queryOptions())
  const services = (recipients.data ?? []).filter(({ kind }) => kind === 'specialist')
  const tell = useMutation(
    trpc.emergency.tell.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.emergency.pathKey() })
        toast.show({ text: t('tellDone', { to: services.find(({ role }) => role === toRole)?.name ?? '' }) })
        onClose()
      },
    }),
  )
  const chosen: SharingCategory[] = offered.filter((one) => categories.includes(one))
  const problems = [
    ...(toRole ? [] : [{ field: 'emergency-to', text: t('toMissing') }]),
    ...(chosen.length > 0 ? [] : [{ field: 'emergency-what', text: t('categoriesMissing') }]),
    ...(reason.trim() ? [] : [{ field: 'emergency-reason', text: t('reasonMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length === 0) tell.mutate({ personId, toRole, categories: chosen, reason: reason.trim() })
  }
  return (
    <RowDialog
      title={t('tellTitle')}
      note={t('tellNote')}
      submit={t('tellSubmit')}
      pending={tell.isPending}
      error={tell.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <Notice tone="danger">{t('what')}</Notice>
      <SelectField
        id="emergency-to"
        label={t('to')}
        placeholder={t('toMissing')}
        options={services.map(({ role, name }) => ({ value: role, label: name }))}
        value={toRole}
        onChange={(event) => setToRole(event.target.value)}
        error={errorOf('emergency-to')}
      />
      <CheckGroup
        id="emergency-what"
        name="emergency-what"
        label={t('categories')}
        options={offered.map((value) => ({ value, label: category(value) }))}
        value={categories}
        onChange={setCategories}
        error={errorOf('emergency-what')}
      />
      <TextAreaField
        id="emergency-reason"
        label={t('reason')}
        description={t('reasonHint')}
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={errorOf('emergency-reason')}
      />
    </RowDialog>
  )
}
