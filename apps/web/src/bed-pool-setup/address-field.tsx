import { Chip, Chips } from '@samplass/ui/chips'
import { SelectField } from '@samplass/ui/form-field'
import { Close } from '@samplass/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'

type AddressFieldProps = {
  id: string
  label: string
  error?: string
  /** Numbers of municipalities; none: anywhere. */
  value: readonly string[]
  onChange: (numbers: string[]) => void
}

/** Where one must have an address: municipalities chosen by name. */
export function AddressField({ value, onChange, ...field }: AddressFieldProps) {
  const t = useTranslations('setup')
  const trpc = useTRPC()
  const all = useQuery(
    trpc.municipality.list.queryOptions({ text: '' }, { staleTime: Number.POSITIVE_INFINITY, meta: { live: false } }),
  )
  const found = all.data ?? []
  // Two are called Herøy, two Våler: the number tells them apart.
  const nameOf = (number: string) => {
    const name = found.find((one) => one.number === number)?.name ?? number
    return found.filter((one) => one.name === name).length > 1 ? `${name} (${number})` : name
  }
  return (
    <>
      <SelectField
        {...field}
        optional={t('form.optional')}
        description={t('policy.addressHint')}
        placeholder={t('policy.addressAdd')}
        value=""
        onChange={(event) => event.target.value && onChange([...value, event.target.value])}
        options={found
          .filter(({ number }) => !value.includes(number))
          .map(({ number }) => ({ value: number, label: nameOf(number) }))}
      />
      {value.length > 0 && (
        <Chips>
          {value.map((number) => (
            <Chip key={number} pressed onClick={() => onChange(value.filter((one) => one !== number))}>
              {nameOf(number)} <Close />
              <span className="sp-sr">{t('policy.addressRemove')}</span>
            </Chip>
          ))}
        </Chips>
      )}
    </>
  )
}
