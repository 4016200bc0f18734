import {
  contractKinds,
  dwellingKinds,
  dwellingTraits,
  ownerships,
  staffings,
  surroundings,
} from '@samplass/domain/housing/kinds'
import { CheckField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { useDialogForm } from '../shell/dialog-form.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { DwellingDraft } from './dwelling-draft.ts'

type Form = Pick<ReturnType<typeof useDialogForm<DwellingDraft>>, 'text' | 'value' | 'box'>

/** Everything that is said of a dwelling, in four parts. What is not known may stand open. */
export function DwellingFields({ form }: { form: Form }) {
  const t = useTranslations('housing.form')
  const facts = useTranslations('housing.page.facts')
  const page = useTranslations('housing.page')
  const words = useTranslations('housing.words')
  const landlords = useQuery(useTRPC().housing.listLandlords.queryOptions()).data?.landlords ?? []
  const optional = t('optional')
  return (
    <>
      <h3>{t('where')}</h3>
      <div className="sp-pair">
        <TextField {...form.text('street')} label={t('street')} maxLength={120} autoComplete="off" />
        <TextField {...form.text('postalCode')} label={t('postalCode')} maxLength={4} inputMode="numeric" />
        <TextField {...form.text('postalPlace')} label={t('postalPlace')} optional={optional} maxLength={60} />
      </div>
      <div className="sp-pair">
        <TextField
          {...form.text('area')}
          label={t('area')}
          optional={optional}
          description={t('areaHint')}
          maxLength={60}
        />
        <TextField
          {...form.text('unitNumber')}
          label={facts('unitNumber')}
          optional={optional}
          description={t('unitHint')}
          maxLength={5}
        />
      </div>
      <div className="sp-pair">
        <TextField {...form.text('supplierId')} label={facts('supplierId')} optional={optional} maxLength={60} />
        <TextField {...form.text('koboId')} label={facts('koboId')} optional={optional} maxLength={60} />
      </div>
      <h3>{t('what')}</h3>
      <div className="sp-pair">
        <SelectField
          {...form.text('kind')}
          label={facts('kind')}
          options={dwellingKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
        />
        <SelectField
          {...form.text('ownership')}
          label={facts('ownership')}
          options={ownerships.map((value) => ({ value, label: words(`ownerships.${value}`) }))}
        />
        <SelectField
          {...form.text('contractKind')}
          label={t('contractKind')}
          options={contractKinds.map((value) => ({ value, label: words(`contracts.${value}`) }))}
        />
        <SelectField
          {...form.text('landlordId')}
          label={t('landlord')}
          optional={optional}
          placeholder={t('chooseLandlord')}
          options={landlords.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <h3>{t('how')}</h3>
      <div className="sp-pair">
        <NumberField
          {...form.value('bedrooms')}
          label={facts('bedrooms')}
          min={0}
          max={12}
          less={t('less')}
          more={t('more')}
        />
        <TextField
          {...form.text('areaM2')}
          label={facts('areaM2')}
          optional={optional}
          inputMode="numeric"
          maxLength={8}
        />
        <TextField
          {...form.text('floor')}
          label={facts('floor')}
          optional={optional}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      <div className="sp-pair">
        {dwellingTraits.map((trait) => (
          <SelectField
            key={trait}
            {...form.text(trait)}
            label={words(`traits.${trait}`)}
            options={[
              { value: '', label: words('unknown') },
              { value: 'yes', label: words('yes') },
              { value: 'no', label: words('no') },
            ]}
          />
        ))}
        <SelectField
          {...form.text('staffed')}
          label={facts('staffed')}
          options={staffings.map((value) => ({ value, label: words(`staffed.${value}`) }))}
        />
        <SelectField
          {...form.text('surroundings')}
          label={facts('surroundings')}
          options={[
            { value: '', label: words('unknown') },
            ...surroundings.map((value) => ({ value, label: words(`surroundings.${value}`) })),
          ]}
        />
      </div>
      <h3>{t('cost')}</h3>
      <div className="sp-pair">
        {(['rentKr', 'energyKr', 'costsKr'] as const).map((field) => (
          <TextField
            key={field}
            {...form.text(field)}
            label={page(field)}
            optional={optional}
            inputMode="numeric"
            maxLength={10}
          />
        ))}
      </div>
      <CheckField {...form.box('rentIncludesEnergy')} label={page('rentIncludesEnergy')} />
      <TextAreaField {...form.text('note')} label={facts('note')} optional={optional} rows={2} maxLength={1000} />
    </>
  )
}
