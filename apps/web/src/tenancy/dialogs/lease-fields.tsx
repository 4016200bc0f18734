import { contractKinds, shortTermBases } from '@samplass/domain/tenancy/lease'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import type { useDialogForm } from '../../shell/dialog-form.ts'
import { useAddress } from '../words.ts'
import { useFormWords } from './form-words.ts'
import type { LeaseDraft } from './lease-draft.ts'

type Dwelling = { dwellingId: string; street: string; unitNumber: string | null }
type Given = {
  form: ReturnType<typeof useDialogForm<LeaseDraft>>
  dwellings: readonly Dwelling[]
  /** The home is the one that was said yes to. */
  fixed: boolean
}

/** The lease, line by line in the order of the paper. */
export function LeaseFields({ form, dwellings, fixed }: Given) {
  const t = useTranslations('tenancy')
  const words = useFormWords()
  const address = useAddress()
  const { contractKind, untilOn, shortTermBasis, security } = form.typed
  const isSpecial = contractKind === 'lease_11_1' || shortTermBasis === 'lease_11_1'
  return (
    <>
      <SelectField
        {...form.text('dwellingId')}
        label={t('forms.sign.dwelling')}
        placeholder={fixed ? undefined : t('forms.choose')}
        options={dwellings.map((one) => ({ value: one.dwellingId, label: address(one) }))}
      />
      <SelectField
        {...form.text('contractKind')}
        label={t('forms.sign.contract')}
        placeholder={t('forms.choose')}
        options={contractKinds.map((value) => ({ value, label: t(`contracts.${value}`) }))}
      />
      <DayField {...form.value('signedOn')} label={t('forms.sign.signedOn')} max={words.today} />
      <DayField {...form.value('fromOn')} label={t('forms.sign.fromOn')} />
      <DayField
        {...form.value('untilOn')}
        label={t('forms.sign.untilOn')}
        optional={words.optional}
        description={t('forms.sign.untilNote')}
      />
      {untilOn !== '' && (
        <>
          <SelectField
            {...form.text('shortTermBasis')}
            label={t('forms.sign.basis')}
            optional={words.optional}
            placeholder={t('forms.choose')}
            options={shortTermBases.map((value) => ({ value, label: t(`bases.${value}`) }))}
          />
          <TextAreaField
            {...form.text('shortTermReason')}
            label={t('forms.sign.basisReason')}
            optional={words.optional}
            maxLength={500}
            rows={2}
          />
        </>
      )}
      {isSpecial && (
        <DayField
          {...form.value('specialTermsToldOn')}
          label={t('forms.sign.toldOn')}
          optional={words.optional}
          max={words.today}
        />
      )}
      {contractKind === 'care_and_housing_agreement' && (
        <TextAreaField
          {...form.text('crisisClause')}
          label={t('forms.sign.crisis')}
          description={t('forms.sign.crisisNote')}
          optional={words.optional}
          maxLength={2000}
        />
      )}
      <TextField {...form.text('rentKr')} label={t('forms.sign.rent')} inputMode="numeric" />
      <TextField
        {...form.text('allowanceKr')}
        label={t('forms.sign.allowance')}
        optional={words.optional}
        inputMode="numeric"
      />
      <SelectField
        {...form.text('rentPayer')}
        label={t('forms.sign.payer')}
        placeholder={t('forms.choose')}
        options={words.payers}
      />
      <SelectField
        {...form.text('security')}
        label={t('forms.sign.security')}
        placeholder={t('forms.choose')}
        options={words.securities}
      />
      {(security === 'deposit' || security === 'both') && (
        <TextField
          {...form.text('depositKr')}
          label={t('forms.sign.deposit')}
          optional={words.optional}
          inputMode="numeric"
        />
      )}
    </>
  )
}
