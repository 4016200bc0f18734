import { addMonths, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { type Outputs, useTRPC } from '../../shell/trpc.ts'
import { useAgreementAct } from '../use-agreement-act.ts'

type Place = Outputs['selfAdmission']['listAgreementPlaces'][number]

const startFrom = (place: Place | undefined, today: string) => ({
  nightsMax: (place?.nightsMax ?? 5) as number | null,
  restDays: (place?.restDays ?? 14) as number | null,
  staysPerYear: place?.staysPerYear ?? null,
  nightsPerYear: null as number | null,
  phone: place?.phone ? formatPhone(normalisePhone(place.phone) ?? place.phone) : '',
  duties: '',
  reviewOn: addMonths(asLocalDate(today), 12) as string,
  untilOn: addMonths(asLocalDate(today), 13) as string,
})
const within = (count: number | null, min: number, max: number): count is number =>
  count !== null && count >= min && count <= max

export function DraftForm(props: { personId: string; places: readonly Place[]; nothing: string; onClose: () => void }) {
  const { personId, places, nothing, onClose } = props
  const t = useTranslations('agreements.form')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const [only] = places.length === 1 ? places : []
  const placeOf = (unitKindId: string) => places.find((one) => one.unitKindId === unitKindId)
  const draft = useMutation(
    trpc.selfAdmission.draftAgreement.mutationOptions(useAgreementAct(t('draft.done'), onClose)),
  )
  const mostAt = (unitKindId: string) => placeOf(unitKindId)?.longestNights ?? 60
  const optional = (count: number | null) => count === null || within(count, 1, 366)
  const form = useDialogForm({
    start: { unitKindId: only?.unitKindId ?? '', ...startFrom(only, today) },
    check: ({ unitKindId, reviewOn, untilOn, ...typed }) => ({
      unitKindId: !placeOf(unitKindId) && t('draft.whereMissing'),
      nightsMax:
        !within(typed.nightsMax, 1, mostAt(unitKindId)) && t('draft.nightsWrong', { most: mostAt(unitKindId) }),
      restDays: !within(typed.restDays, 0, 366) && t('draft.restWrong'),
      staysPerYear: !optional(typed.staysPerYear) && t('draft.yearWrong'),
      nightsPerYear: !optional(typed.nightsPerYear) && t('draft.yearWrong'),
      phone: !normalisePhone(typed.phone) && t('draft.phoneWrong'),
      reviewOn: reviewOn <= today && t('reviewWrong'),
      untilOn: !(untilOn && untilOn >= reviewOn) && t('untilWrong'),
    }),
    calls: [draft],
    send: ({ phone, duties, nightsMax, restDays, reviewOn, untilOn, ...typed }) => {
      const contactPhone = normalisePhone(phone)
      if (nightsMax === null || restDays === null || contactPhone === null) return
      draft.mutate({
        ...{ personId, ...typed, nightsMax, restDays, contactPhone, duties: duties.trim() },
        ...{ reviewOn: asLocalDate(reviewOn), untilOn: asLocalDate(untilOn) },
      })
    },
  })
  const { unitKindId, duties } = form.typed
  const counted = (name: 'nightsMax' | 'restDays' | 'staysPerYear' | 'nightsPerYear', unit: string) => ({
    ...form.value(name),
    unit,
    less: t('draft.less'),
    more: t('draft.more'),
    max: 366,
  })
  return (
    <FormDialog
      form={form}
      wide
      title={t('draft.title')}
      note={t('draft.note')}
      submit={t('draft.submit')}
      onClose={onClose}
    >
      {places.length === 0 && <Notice tone="warning">{nothing}</Notice>}
      <SelectField
        {...form.text('unitKindId')}
        label={t('draft.where')}
        placeholder={t('draft.whereMissing')}
        options={places.map((one) => ({ value: one.unitKindId, label: `${one.houseName}, ${one.kindName}` }))}
        onChange={({ target }) =>
          form.set({ unitKindId: target.value, ...startFrom(placeOf(target.value), today), duties })
        }
      />
      <NumberField
        {...counted('nightsMax', t('draft.unitNights'))}
        label={t('draft.nights')}
        min={1}
        max={mostAt(unitKindId)}
      />
      <NumberField {...counted('restDays', t('draft.unitDays'))} label={t('draft.rest')} min={0} />
      <NumberField
        {...counted('staysPerYear', t('draft.unitStays'))}
        label={t('draft.stays')}
        optional={t('draft.optional')}
        min={1}
      />
      <NumberField
        {...counted('nightsPerYear', t('draft.unitNights'))}
        label={t('draft.nightsOfYear')}
        optional={t('draft.optional')}
        min={1}
      />
      <TextField {...form.text('phone')} label={t('draft.phone')} inputMode="tel" maxLength={30} />
      <TextAreaField
        {...form.text('duties')}
        label={t('draft.duties')}
        optional={t('draft.optional')}
        rows={3}
        maxLength={2000}
      />
      <DayField {...form.value('reviewOn')} label={t('review')} />
      <DayField {...form.value('untilOn')} label={t('until')} />
    </FormDialog>
  )
}
