import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { type NeedArising, needArisings } from '@samplass/domain/placement/kinds'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'

type Typed = Exclude<NeedArising, 'tenancy_ended'>
const reasons = needArisings.filter((from): from is Typed => from !== 'tenancy_ended')
const within = (count: number | null, least: number, most: number) => count !== null && count >= least && count <= most

/** Somebody needs a home: why, since when, and who is to live there. */
export function NeedDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('placement.forms.need')
  const all = useTranslations('placement')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const register = useMutation(trpc.placement.registerNeed.mutationOptions(usePlacementAct(t('done'), onClose)))
  const form = useDialogForm({
    start: {
      arisesFrom: '' as Typed,
      registeredOn: today as string,
      adults: 1 as number | null,
      children: 0 as number | null,
      words: '',
    },
    check: ({ arisesFrom, registeredOn, adults, children }) => ({
      arisesFrom: !reasons.includes(arisesFrom) && t('fromMissing'),
      registeredOn: !(registeredOn && registeredOn <= today) && t('onWrong'),
      adults: !within(adults, 1, 10) && t('family'),
      children: !within(children, 0, 15) && t('childrenWrong'),
    }),
    calls: [register],
    send: ({ registeredOn, adults, children, ...typed }) =>
      register.mutate({
        ...{ personId, ...typed, registeredOn: asLocalDate(registeredOn) },
        ...{ adults: adults ?? 1, children: children ?? 0 },
      }),
  })
  const steps = { less: all('forms.less'), more: all('forms.more') }
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <SelectField
        {...form.text('arisesFrom')}
        label={t('from')}
        placeholder={all('forms.choose')}
        options={reasons.map((value) => ({ value, label: all(`need.arisesFrom.${value}`) }))}
      />
      <DayField {...form.value('registeredOn')} label={t('on')} max={today} />
      <div className="sp-pair">
        <NumberField {...form.value('adults')} {...steps} label={t('adults')} min={1} max={10} />
        <NumberField {...form.value('children')} {...steps} label={t('children')} min={0} max={15} />
      </div>
      <TextAreaField {...form.text('words')} label={t('words')} optional={all('forms.optional')} maxLength={1000} />
    </FormDialog>
  )
}
