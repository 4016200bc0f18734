import { addHouseInput } from '@samplass/domain/bed-pool/schema'
import { formatPhone } from '@samplass/domain/person/phone'
import { TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormDialog } from '../shell/form-dialog.tsx'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { useDraft } from './use-draft.ts'

export type House = Outputs['bedPool']['getHouse']
type HouseFormProps = { house: House | null; onClose: () => void; onAdded?: (houseId: string) => void }

/** A new house, or what is written about one. */
export function HouseForm({ house, onClose, onAdded }: HouseFormProps) {
  const t = useTranslations('setup')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const done = async () => {
    await queries.invalidateQueries()
    onClose()
  }
  const add = useMutation(
    trpc.bedPool.addHouse.mutationOptions({
      onSuccess: async ({ houseId }) => {
        await done()
        onAdded?.(houseId)
      },
    }),
  )
  const change = useMutation(trpc.bedPool.changeHouse.mutationOptions({ onSuccess: done }))
  const form = useDraft(addHouseInput, {
    name: house?.name ?? '',
    place: house?.place ?? '',
    address: house?.address ?? null,
    phone: house?.phone ? formatPhone(house.phone) : null,
    onCallPhone: house?.onCallPhone ? formatPhone(house.onCallPhone) : null,
    latitude: house?.latitude ?? null,
    longitude: house?.longitude ?? null,
    practical: house?.practical ?? '',
  })
  const text = (name: 'name' | 'place') => ({
    ...form.field(name),
    value: form.draft[name],
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value),
  })
  const maybe = (name: 'address' | 'phone' | 'onCallPhone') => ({
    ...form.field(name),
    value: form.draft[name] ?? '',
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value || null),
  })
  return (
    <FormDialog
      title={house ? t('house.change') : t('house.add')}
      form={form.through([add, change], (values) =>
        house ? change.mutate({ houseId: house.id, version: house.version, ...values }) : add.mutate(values),
      )}
      onClose={onClose}
    >
      <TextField label={t('house.name')} autoComplete="off" {...text('name')} />
      <TextField label={t('house.place')} autoComplete="off" {...text('place')} />
      <TextField label={t('house.address')} optional={t('form.optional')} autoComplete="off" {...maybe('address')} />
      <TextField
        label={t('house.phone')}
        optional={t('form.optional')}
        type="tel"
        autoComplete="off"
        {...maybe('phone')}
      />
      <TextField
        label={t('house.onCallPhone')}
        description={t('house.onCallHint')}
        optional={t('form.optional')}
        type="tel"
        autoComplete="off"
        {...maybe('onCallPhone')}
      />
      <TextAreaField
        label={t('house.practical')}
        optional={t('form.optional')}
        description={t('house.practicalHint')}
        rows={5}
        {...form.field('practical')}
        value={form.draft.practical}
        onChange={(event) => form.set('practical', event.target.value)}
      />
    </FormDialog>
  )
}
