import { addNights, earliest, type LocalDate } from '@samplass/domain/nights'
import { startHomeTrialInput } from '@samplass/domain/stay/schema'
import { TextAreaField } from '@samplass/ui/form-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../../../shell/dates.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useProblemText } from '../../../shell/refusals.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { TimeField } from '../time-field.tsx'
import type { DialogProps } from './act-of.tsx'

export function HomeTrialDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const toast = useToast()
  const problem = useProblemText()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const undo = useMutation(
    trpc.stay.endHomeTrial.mutationOptions({
      onSuccess: () => acted.done(t('home.undone')),
      onError: (error) => toast.show({ text: problem(error), tone: 'warning' }),
    }),
  )
  const start = useMutation(
    trpc.stay.startHomeTrial.mutationOptions({
      onError: acted.onError,
      onSuccess: ({ stayId, version }, { untilOn }) =>
        acted.done(t('home.done', { who, day: dates.long(untilOn) }), {
          label: t('home.undo'),
          onUndo: () => undo.mutate({ stayId, version, returnedAt: null, wentWell: null, note: '' }),
        }),
    }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: {
      fromOn: stay.tonight as string,
      untilOn: earliest(addNights(stay.tonight as LocalDate, 1), stay.dates.departOn as LocalDate) as string,
      returnAt: '12:00' as string | null,
      wish: '',
    },
    check: (typed) =>
      against(
        startHomeTrialInput,
        { ...of, ...typed },
        {
          fromOn: t('fix.date'),
          untilOn: t('fix.date'),
          returnAt: t('when.fix'),
          wish: t('fix.long'),
        },
      ),
    calls: [start],
    send: (typed) => start.mutate({ ...of, ...typed }),
  })
  const { nightsMost, nightsUsed } = stay.homeTrial
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('home.title')}
      note={t('home.note', { left: nightsMost - nightsUsed, most: nightsMost })}
      submit={t('home.submit')}
      opened={opened}
    >
      <DayField {...form.value('fromOn')} label={t('home.from')} min={stay.tonight} max={stay.dates.departOn} />
      <div className="sp-pair">
        <DayField {...form.value('untilOn')} label={t('home.until')} min={stay.tonight} max={stay.dates.departOn} />
        <TimeField
          {...form.field('returnAt')}
          label={t('home.at')}
          optional={t('optional')}
          value={form.typed.returnAt ?? ''}
          onChange={(time) => form.set({ returnAt: time || null })}
        />
      </div>
      <TextAreaField {...form.text('wish')} label={t('home.wish')} optional={t('optional')} rows={2} />
    </ActDialog>
  )
}
