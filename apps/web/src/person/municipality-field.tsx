import { SelectField } from '@samplass/ui/form-field'
import { useQuery } from '@tanstack/react-query'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'

type Given = UseFormRegisterReturn & { id: string; error?: string; current: string }

/** Who pays, among all of Norway's municipalities: by name, and one types the beginning of it. */
export function MunicipalityField({ current, ...wired }: Given) {
  const t = useTranslations('person.person')
  const trpc = useTRPC()
  const all = useQuery(
    trpc.municipality.list.queryOptions({ text: '' }, { staleTime: Number.POSITIVE_INFINITY, meta: { live: false } }),
  )
  const found = all.data ?? []
  const isListed = current === '' || found.some(({ number }) => number === current)
  return (
    <SelectField
      // The browser forgets a choice that is not among the options yet.
      key={all.isSuccess ? 'all' : 'one'}
      {...wired}
      label={t('municipality')}
      optional={t('optional')}
      description={t('municipalityHint')}
      placeholder={t('unknown')}
      options={[
        ...(isListed ? [] : [{ value: current, label: current }]),
        ...found.map(({ number, name }) => ({ value: number, label: name })),
      ]}
    />
  )
}
