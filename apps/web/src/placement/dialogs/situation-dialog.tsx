import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { paidBy, situationSources } from '@samplass/domain/placement/kinds'
import { type LivingSituationKind, livingSituationKinds } from '@samplass/domain/placement/living-situation'
import { RadioField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import { krIn } from './wish-values.ts'

const leaves: readonly LivingSituationKind[] = ['institution', 'hospital', 'prison']
const costMost = 20_000

/** Where the person lives now, or lived from an earlier day. Nothing is chosen beforehand. */
export function SituationDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('placement.living.situation')
  const words = useTranslations('placement.forms')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const note = useMutation(trpc.placement.noteSituation.mutationOptions(usePlacementAct(t('done'), onClose)))
  const form = useDialogForm({
    start: {
      kind: '' as LivingSituationKind,
      fromOn: today as string,
      leavesOn: '',
      homeAfter: 'unknown' as string,
      cost: '',
      paidBy: '' as (typeof paidBy)[number],
      source: '' as (typeof situationSources)[number],
      words: '',
    },
    check: ({ kind, fromOn, leavesOn, cost, source }) => ({
      kind: !livingSituationKinds.includes(kind) && t('kindMissing'),
      fromOn: !(fromOn && fromOn <= today) && t('fromWrong'),
      leavesOn: leavesOn !== '' && leavesOn < fromOn && t('leavesWrong'),
      cost: krIn(cost, costMost) === undefined && t('costWrong'),
      source: !situationSources.includes(source) && t('sourceMissing'),
    }),
    calls: [note],
    send: (typed) => {
      const stays = leaves.includes(typed.kind)
      note.mutate({
        ...{ personId, kind: typed.kind, fromOn: asLocalDate(typed.fromOn), source: typed.source },
        leavesOn: stays && typed.leavesOn ? asLocalDate(typed.leavesOn) : null,
        homeAfter: stays && typed.homeAfter !== 'unknown' ? typed.homeAfter === 'yes' : null,
        costKrNight: krIn(typed.cost, costMost) ?? null,
        paidBy: typed.paidBy || null,
        words: typed.words.trim(),
      })
    },
  })
  const choices = (options: readonly string[], of: (value: string) => string) =>
    options.map((value) => ({ value, label: of(value) }))
  const optional = words('optional')
  return (
    <FormDialog form={form} title={t('title')} note={t('formNote')} submit={t('submit')} onClose={onClose}>
      <SelectField
        {...form.text('kind')}
        label={t('kind')}
        placeholder={words('choose')}
        options={choices(livingSituationKinds, (value) => t(`kinds.${value as LivingSituationKind}`))}
      />
      <DayField {...form.value('fromOn')} label={t('from')} max={today} />
      {leaves.includes(form.typed.kind) && (
        <>
          <DayField {...form.value('leavesOn')} label={t('leaves')} optional={optional} />
          <RadioField
            {...form.value('homeAfter')}
            inline
            label={t('homeAfter')}
            options={choices(['yes', 'no', 'unknown'], (value) => t(value as 'yes'))}
          />
        </>
      )}
      <TextField {...form.text('cost')} label={t('cost')} optional={optional} inputMode="numeric" maxLength={10} />
      <SelectField
        {...form.text('paidBy')}
        label={t('paidBy')}
        optional={optional}
        placeholder={words('choose')}
        options={choices(paidBy, (value) => t(`payers.${value as 'nav'}`))}
      />
      <SelectField
        {...form.text('source')}
        label={t('source')}
        placeholder={words('choose')}
        options={choices(situationSources, (value) => t(`sources.${value as 'nav'}`))}
      />
      <TextAreaField {...form.text('words')} label={t('words')} optional={optional} maxLength={500} />
    </FormDialog>
  )
}
