import { bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { addBedInput, changeBedInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { CheckGroup, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { House } from './house-form.tsx'
import { useDraft } from './use-draft.ts'

export type Bed = House['kinds'][number]['beds'][number]

export function AddBed({ unitKindId, onClose }: { unitKindId: string; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const add = useMutation(
    useTRPC().bedPool.addBed.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const form = useDraft(addBedInput, {
    unitKindId,
    name: '',
    attributes: [] as string[],
    description: '',
    openedOn: localDateOf(serverNow()) as string,
  })
  return (
    <FormDialog title={t('beds.add')} form={form.through([add], (values) => add.mutate(values))} onClose={onClose}>
      <Fields form={form} />
      <DayField
        label={t('beds.openedOn')}
        {...form.field('openedOn')}
        value={form.draft.openedOn}
        onChange={(date) => form.set('openedOn', date)}
      />
    </FormDialog>
  )
}

export function ChangeBed({ bed, onClose, onArchive }: { bed: Bed; onClose: () => void; onArchive: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const change = useMutation(
    useTRPC().bedPool.changeBed.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const { id: bedId, version, name, attributes, description } = bed
  const form = useDraft(changeBedInput, { bedId, version, name, attributes: attributes as string[], description })
  return (
    <FormDialog
      title={t('beds.changeOf', { bed: name })}
      form={form.through([change], (values) => change.mutate(values))}
      onClose={onClose}
    >
      <Fields form={form} />
      <div>
        <Button variant="secondary" data-color="danger" onClick={onArchive}>
          {t('beds.archive')}
        </Button>
      </div>
    </FormDialog>
  )
}

type BedDraft = { name: string; attributes: string[]; description: string }
type Form = {
  draft: BedDraft
  set(field: keyof BedDraft, value: BedDraft[keyof BedDraft]): void
  field: (path: string) => { id: string; error?: string | undefined }
}

function Fields({ form }: { form: Form }) {
  const t = useTranslations('setup')
  const attribute = useTranslations('bedPool.words.attributes')
  return (
    <>
      <TextField
        label={t('beds.name')}
        autoComplete="off"
        {...form.field('name')}
        value={form.draft.name}
        onChange={(event) => form.set('name', event.target.value)}
      />
      <CheckGroup
        name="attributes"
        label={t('beds.attributes')}
        optional={t('form.optional')}
        inline
        options={bedAttributes.map((value) => ({ value, label: capital(attribute(value)) }))}
        {...form.field('attributes')}
        value={form.draft.attributes}
        onChange={(value) => form.set('attributes', value)}
      />
      <TextAreaField
        label={t('beds.description')}
        optional={t('form.optional')}
        rows={2}
        {...form.field('description')}
        value={form.draft.description}
        onChange={(event) => form.set('description', event.target.value)}
      />
    </>
  )
}
