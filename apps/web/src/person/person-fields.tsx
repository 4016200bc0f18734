import { addressProtections } from '@samplass/domain/person/view'
import { CheckField, RadioField, SelectField, TextField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { PersonValues } from './form-values.ts'
import { MunicipalityField } from './municipality-field.tsx'
import { useFieldErrors } from './use-field-errors.ts'

type Given = {
  form: UseFormReturn<PersonValues>
  /** The number there is, masked; null for somebody new or without one. */
  masked?: string | null
  addressHidden?: boolean
}

/** Everything that can be known of somebody. Only the name must be. */
export function PersonFields({ form, masked = null, addressHidden = false }: Given) {
  const t = useTranslations('person.person')
  const names = useTranslations('person.protection')
  const { register, control, formState } = form
  const errorOf = useFieldErrors(formState.errors)
  const wired = (field: keyof PersonValues) => ({ id: `person-${field}`, ...register(field), error: errorOf(field) })
  return (
    <div className="sp-two">
      <Panel heading={t('names')}>
        <div className="sp-stack">
          <TextField {...wired('givenName')} label={t('givenName')} autoComplete="off" />
          <TextField {...wired('familyName')} label={t('familyName')} autoComplete="off" />
          <TextField
            {...wired('number')}
            label={t('number')}
            optional={t('optional')}
            description={masked === null ? t('numberHint') : t('numberKept', { masked })}
            inputMode="numeric"
            autoComplete="off"
          />
          {masked !== null && <CheckField {...register('removeNumber')} value="remove" label={t('numberRemove')} />}
          <TextField
            {...wired('birthYear')}
            label={t('birthYear')}
            optional={t('optional')}
            description={t('birthYearHint')}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField {...wired('phone')} label={t('phone')} optional={t('optional')} type="tel" autoComplete="off" />
        </div>
      </Panel>
      <Panel heading={t('where')}>
        <div className="sp-stack">
          {addressHidden ? (
            <p className="sp-small sp-muted">{t('addressHidden')}</p>
          ) : (
            <>
              <MunicipalityField {...wired('municipality')} current={form.getValues('municipality')} />
              <TextField {...wired('address')} label={t('address')} optional={t('optional')} autoComplete="off" />
            </>
          )}
          <Controller
            control={control}
            name="fixedAbode"
            render={({ field }) => (
              <RadioField
                id="person-fixedAbode"
                name="fixedAbode"
                inline
                label={t('fixedAbode')}
                options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }))}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <SelectField
            {...wired('addressProtection')}
            label={t('protection')}
            description={t('protectionHint')}
            options={addressProtections.map((value) => ({ value, label: names(value) }))}
          />
        </div>
      </Panel>
    </div>
  )
}
