import { Button } from '@samplass/ui/button'
import { TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'

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
  const open = useMutation(
    trpc.emergency.openRecord.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.person.get.queryKey() })
        onClose()
      },
    }),
  )
  const form = useDialogForm({
    start: { reason: '' },
    check: ({ reason }) => ({ reason: !reason.trim() && t('reasonMissing') }),
    calls: [open],
    send: ({ reason }) => open.mutate({ personId, reason: reason.trim() }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <Notice tone="danger">{t('what')}</Notice>
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
