import { Button } from '@samplass/ui/button'
import { TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { RowDialog } from '../stay/waiting/row-dialog.tsx'

/** Opens a record that protection hides, for whoever meets danger to life or health. */
export function OpenInEmergency({ personId }: { personId: string }) {
  const t = useTranslations('emergency')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {t('enter')}
      </Button>
      {open && <OpenDialog personId={personId} onClose={() => setOpen(false)} />}
    </>
  )
}

function OpenDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('emergency')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [attempt, setAttempt] = useState(0)
  const open = useMutation(
    trpc.emergency.openRecord.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.person.get.queryKey() })
        onClose()
      },
    }),
  )
  const problems = reason.trim() ? [] : [{ field: 'emergency-reason', text: t('reasonMissing') }]
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length === 0) open.mutate({ personId, reason: reason.trim() })
  }
  return (
    <RowDialog
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={open.isPending}
      error={open.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <Notice tone="danger">{t('what')}</Notice>
      <TextAreaField
        id="emergency-reason"
        label={t('reason')}
        description={t('reasonHint')}
        rows={3}
        maxLength={500}
        data-autofocus=""
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={shown[0]?.text}
      />
    </RowDialog>
  )
}
