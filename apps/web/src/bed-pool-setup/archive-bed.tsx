import { archiveBedInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { Bed } from './bed-form.tsx'
import { useDraft } from './use-draft.ts'

/** The bed's last night is the one before the date. Its history stays. */
export function ArchiveBed({ bed, onClose }: { bed: Bed; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const archive = useMutation(
    useTRPC().bedPool.archiveBed.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const form = useDraft(archiveBedInput, {
    bedId: bed.id,
    version: bed.version,
    archivedOn: localDateOf(serverNow()) as string,
  })
  return (
    <FormDialog
      title={t('beds.archiveOf', { bed: bed.name })}
      submit={t('beds.archive')}
      form={form.through([archive], (values) => archive.mutate(values))}
      onClose={onClose}
    >
      <DayField
        label={t('beds.archiveFrom')}
        {...form.field('archivedOn')}
        value={form.draft.archivedOn}
        onChange={(date) => form.set('archivedOn', date)}
      />
    </FormDialog>
  )
}
