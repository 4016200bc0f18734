import { publishWindowInput, windowNoteMax } from '@samplass/domain/capacity/schema'
import { openRuns } from '@samplass/domain/capacity/window'
import { addNights, asLocalDate, earliest, nightsBetween } from '@samplass/domain/nights'
import { CheckGroup, RadioField, TextField } from '@samplass/ui/form-field'
import { NightsField } from '@samplass/ui/nights-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDraft } from '../bed-pool-setup/use-draft.ts'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog, type Refusal } from '../shell/form-dialog.tsx'

import { useTRPC } from '../shell/trpc.ts'
import type { Week, WeekBed } from './week-view.ts'

const normalNights = 5
const normalDays = 3
const told = ['WINDOW_THERE', 'BED_TAKEN', 'BED_OUT_OF_SERVICE', 'BED_ARCHIVED', 'PERIOD_OVER'] as const

/** The days that are free from the one that was chosen, and a stay that fits in them. */
function startOf(week: Week, bed: WeekBed, from: string) {
  const fromOn = asLocalDate(from)
  const [run] = openRuns({ fromOn, toOn: addNights(week.toOn, 1) }, bed.bars)
  const end = run?.toOn ?? addNights(fromOn, 1)
  // Where nothing stands in the way in what is shown, the usual length; else what is left.
  const known = end < addNights(week.toOn, 1)
  const nightsMax = known ? Math.min(normalNights, nightsBetween(fromOn, end)) : normalNights
  const last = known ? addNights(end, -nightsMax) : addNights(fromOn, normalDays - 1)
  const toOn = earliest(last, addNights(fromOn, normalDays - 1))
  return { fromOn: from, toOn: toOn as string, nightsMax }
}

/** A bed, the days on which an admission may begin, for how long, and to whom it is offered. */
export function PublishDialog(given: { week: Week; bed: WeekBed; fromOn: string; onClose: () => void }) {
  const { week, bed, onClose } = given
  const t = useTranslations('capacity.publish')
  const words = useTranslations('setup.form')
  const toast = useToast()
  const queries = useQueryClient()
  const trpc = useTRPC()
  const start = startOf(week, bed, given.fromOn)
  const form = useDraft(publishWindowInput, {
    bedId: bed.id,
    ...start,
    offeredTo: start.toOn,
    note: '',
    to: null as string[] | null,
  })
  const { draft } = form
  const publish = useMutation(
    trpc.capacity.publishWindow.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.capacity.pathKey() })
        onClose()
        toast.show({ text: t('done') })
      },
    }),
  )
  const refusal = (refused: Refusal) => {
    const code = told.find((one) => one === refused.code)
    const inWords = code && t(`refused.${code}`, { bed: bed.name, nights: draft.nightsMax })
    return inWords && <Notice tone="danger" live="assertive" title={inWords} />
  }
  return (
    <FormDialog
      title={t('title', { bed: bed.name })}
      note={t('note')}
      submit={t('submit')}
      form={form.through([publish], (values) => publish.mutate(values))}
      instead={refusal}
      onClose={onClose}
    >
      <div className="sp-pair">
        {(['fromOn', 'toOn'] as const).map((name) => (
          <DayField
            key={name}
            label={t(name)}
            {...form.field(name)}
            value={draft[name]}
            min={week.today}
            onChange={(day) => form.set(name, day)}
          />
        ))}
      </div>
      <NightsField
        label={t('nights')}
        {...form.field('nightsMax')}
        value={draft.nightsMax}
        min={1}
        max={366}
        less={words('less')}
        more={words('more')}
        onChange={(nights) => form.set('nightsMax', nights as number)}
      />
      <DayField
        label={t('offeredTo')}
        {...form.field('offeredTo')}
        value={draft.offeredTo}
        min={week.today}
        onChange={(day) => form.set('offeredTo', day)}
      />
      <RadioField
        name="readers"
        label={t('to')}
        value={draft.to === null ? 'all' : 'some'}
        options={[
          { value: 'all', label: t('all') },
          { value: 'some', label: t('some') },
        ]}
        onChange={(value) => form.set('to', value === 'all' ? null : [])}
      />
      {draft.to !== null && (
        <CheckGroup
          name="to"
          label={t('municipalities')}
          {...form.field('to')}
          value={draft.to}
          options={week.municipalities.map(({ role, name }) => ({ value: role, label: name }))}
          onChange={(to) => form.set('to', to)}
        />
      )}
      <TextField
        label={t('noteLabel')}
        optional={words('optional')}
        description={t('noteHint')}
        {...form.field('note')}
        value={draft.note}
        maxLength={windowNoteMax}
        onChange={(event) => form.set('note', event.target.value)}
      />
    </FormDialog>
  )
}
