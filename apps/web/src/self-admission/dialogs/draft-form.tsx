import { addMonths, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { type Outputs, useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
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
  const [kind, setKind] = useState(places.length === 1 ? (places[0]?.unitKindId ?? '') : '')
  const place = places.find(({ unitKindId }) => unitKindId === kind)
  const [typed, setTyped] = useState(startFrom(place, today))
  const [attempt, setAttempt] = useState(0)
  const set = (change: Partial<typeof typed>) => setTyped((known) => ({ ...known, ...change }))
  const draft = useMutation(
    trpc.selfAdmission.draftAgreement.mutationOptions(useAgreementAct(t('draft.done'), onClose)),
  )
  const nightsMost = place?.longestNights ?? 60
  const { nightsMax, restDays, staysPerYear, nightsPerYear, reviewOn, untilOn } = typed
  const phone = normalisePhone(typed.phone)
  const optional = (count: number | null) => count === null || within(count, 1, 366)
  const problems = [
    ...(place ? [] : [{ field: 'draft-where', text: t('draft.whereMissing') }]),
    ...(within(nightsMax, 1, nightsMost)
      ? []
      : [{ field: 'draft-nights', text: t('draft.nightsWrong', { most: nightsMost }) }]),
    ...(within(restDays, 0, 366) ? [] : [{ field: 'draft-rest', text: t('draft.restWrong') }]),
    ...(optional(staysPerYear) ? [] : [{ field: 'draft-stays', text: t('draft.yearWrong') }]),
    ...(optional(nightsPerYear) ? [] : [{ field: 'draft-year', text: t('draft.yearWrong') }]),
    ...(phone ? [] : [{ field: 'draft-phone', text: t('draft.phoneWrong') }]),
    ...(reviewOn > today ? [] : [{ field: 'draft-review', text: t('reviewWrong') }]),
    ...(untilOn && untilOn >= reviewOn ? [] : [{ field: 'draft-until', text: t('untilWrong') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find((problem) => problem.field === id)?.text })
  const counted = (id: string, name: 'nightsMax' | 'restDays' | 'staysPerYear' | 'nightsPerYear', unit: string) => ({
    ...frame(id),
    value: typed[name],
    onChange: (value: number | null) => set({ [name]: value }),
    unit,
    less: t('draft.less'),
    more: t('draft.more'),
    max: 366,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || !phone || nightsMax === null || restDays === null) return
    draft.mutate({
      ...{ personId, unitKindId: kind, nightsMax, restDays, staysPerYear, nightsPerYear, contactPhone: phone },
      ...{ duties: typed.duties.trim(), reviewOn: asLocalDate(reviewOn), untilOn: asLocalDate(untilOn) },
    })
  }
  return (
    <RowDialog
      wide
      title={t('draft.title')}
      note={t('draft.note')}
      submit={t('draft.submit')}
      pending={draft.isPending}
      error={draft.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      {places.length === 0 && <Notice tone="warning">{nothing}</Notice>}
      <SelectField
        {...frame('draft-where')}
        label={t('draft.where')}
        placeholder={t('draft.whereMissing')}
        options={places.map((one) => ({ value: one.unitKindId, label: `${one.houseName}, ${one.kindName}` }))}
        value={kind}
        onChange={(event) => {
          const chosen = places.find(({ unitKindId }) => unitKindId === event.target.value)
          setKind(event.target.value)
          setTyped((known) => ({ ...startFrom(chosen, today), duties: known.duties }))
        }}
      />
      <NumberField
        {...counted('draft-nights', 'nightsMax', t('draft.unitNights'))}
        label={t('draft.nights')}
        min={1}
        max={nightsMost}
      />
      <NumberField {...counted('draft-rest', 'restDays', t('draft.unitDays'))} label={t('draft.rest')} min={0} />
      <NumberField
        {...counted('draft-stays', 'staysPerYear', t('draft.unitStays'))}
        label={t('draft.stays')}
        optional={t('draft.optional')}
        min={1}
      />
      <NumberField
        {...counted('draft-year', 'nightsPerYear', t('draft.unitNights'))}
        label={t('draft.nightsOfYear')}
        optional={t('draft.optional')}
        min={1}
      />
      <TextField
        {...frame('draft-phone')}
        label={t('draft.phone')}
        inputMode="tel"
        maxLength={30}
        value={typed.phone}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <TextAreaField
        label={t('draft.duties')}
        optional={t('draft.optional')}
        rows={3}
        maxLength={2000}
        value={typed.duties}
        onChange={(event) => set({ duties: event.target.value })}
      />
      <DayField
        {...frame('draft-review')}
        label={t('review')}
        value={reviewOn}
        onChange={(day) => set({ reviewOn: day })}
      />
      <DayField
        {...frame('draft-until')}
        label={t('until')}
        value={untilOn}
        onChange={(day) => set({ untilOn: day })}
      />
    </RowDialog>
  )
}
