import { competences, consentGivers, consentWays, processingBases } from '@samplass/domain/consent/given'
import { RadioField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import type { HowGiven } from './use-how-given.ts'

const oneOf = <T extends string>(list: readonly T[], value: string): T | null =>
  list.find((one) => one === value) ?? null

/** Who says yes, how it was said, and whether they can. */
export function HowGivenFields({ how, errorOf }: { how: HowGiven; errorOf: (field: string) => string | undefined }) {
  const t = useTranslations('person.consent')
  const form = useTranslations('person.person')
  const { typed, set } = how
  const frame = (id: string) => ({ id, error: errorOf(id) })
  const text = (
    id: string,
    field: 'keptAt' | 'witness' | 'assessedBy' | 'giverName' | 'giverGround',
    most: number,
  ) => ({
    ...frame(id),
    maxLength: most,
    value: typed[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  })
  return (
    <>
      <RadioField
        {...frame('consent-giver')}
        name="consent-giver"
        inline
        label={t('said.giver')}
        options={consentGivers.map((value) => ({ value, label: t(`said.givers.${value}`) }))}
        value={typed.giver}
        onChange={(value) => set({ giver: oneOf(consentGivers, value) })}
      />
      {typed.giver !== null && typed.giver !== 'person' && (
        <>
          <TextField {...text('consent-giver-name', 'giverName', 120)} label={t('said.giverName')} />
          <TextField
            {...text('consent-giver-ground', 'giverGround', 200)}
            label={t('said.giverGround')}
            description={t('said.giverGroundHint')}
          />
          <TextAreaField
            {...frame('consent-own-view')}
            label={t('said.ownView')}
            rows={2}
            maxLength={500}
            value={typed.ownView}
            onChange={(event) => set({ ownView: event.target.value })}
          />
        </>
      )}
      <RadioField
        {...frame('consent-how')}
        name="consent-how"
        inline
        label={t('how')}
        options={consentWays.toReversed().map((value) => ({ value, label: t(value) }))}
        value={typed.how}
        onChange={(value) => set({ how: oneOf(consentWays, value) })}
      />
      {typed.how === 'written' && <TextField {...text('consent-kept', 'keptAt', 200)} label={t('said.keptAt')} />}
      {typed.how === 'oral' && (
        <TextField
          {...text('consent-witness', 'witness', 120)}
          label={t('said.witness')}
          optional={form('optional')}
          description={t('said.witnessHint')}
        />
      )}
      <RadioField
        {...frame('consent-competence')}
        name="consent-competence"
        inline
        label={t('said.competence')}
        options={competences.map((value) => ({ value, label: t(`said.competences.${value}`) }))}
        value={typed.competence}
        onChange={(value) => set({ competence: oneOf(competences, value) })}
      />
      {typed.competence !== null && (
        <>
          {typed.competence !== 'yes' && (
            <TextAreaField
              {...frame('consent-competence-words')}
              label={t('said.competenceWords')}
              rows={2}
              maxLength={500}
              value={typed.competenceWords}
              onChange={(event) => set({ competenceWords: event.target.value })}
            />
          )}
          <TextField
            {...text('consent-assessed-by', 'assessedBy', 120)}
            label={t('said.assessedBy')}
            optional={form('optional')}
            description={t('said.assessedByHint')}
          />
          <DayField
            {...frame('consent-assessed-on')}
            label={t('said.assessedOn')}
            value={typed.assessedOn}
            onChange={(assessedOn) => set({ assessedOn })}
          />
        </>
      )}
      <SelectField
        id="consent-basis"
        label={t('said.basis')}
        description={t('said.basisHint')}
        options={processingBases.map((value) => ({ value, label: t(`said.bases.${value}`) }))}
        value={typed.basis}
        onChange={(event) => set({ basis: oneOf(processingBases, event.target.value) ?? typed.basis })}
      />
    </>
  )
}
