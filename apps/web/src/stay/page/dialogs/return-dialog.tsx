import type { YesNo } from '@samplass/domain/fields'
import { endHomeTrialInput } from '@samplass/domain/stay/schema'
import { RadioField, TextAreaField } from '@samplass/ui/form-field'
import { Pick } from '@samplass/ui/pick'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../../../shell/dates.ts'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'

/** Back from home, or well enough to stay there: the second leads on to the end of the stay. */
export function ReturnDialog({ stay, onClose, onAct }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const back = useMutation(
    trpc.stay.endHomeTrial.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('back_home.done', { who, bed: stay.bed.name })),
    }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: { came: 'came', returnedAt: null as string | null, wentWell: null as YesNo | null, note: '' },
    check: ({ came, ...typed }) =>
      came === 'stays'
        ? {}
        : against(
            endHomeTrialInput,
            { ...of, ...typed },
            {
              returnedAt: t('when.fix'),
              wentWell: t('fix.choose'),
              note: t('fix.long'),
            },
          ),
    calls: [back],
    send: ({ came, ...typed }) => (came === 'stays' ? onAct('end') : back.mutate({ ...of, ...typed })),
  })
  const stays = form.typed.came === 'stays'
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('back_home.title')}
      submit={t(stays ? 'back_home.next' : 'back_home.submit')}
      opened={opened}
    >
      <Pick
        legend={t('back_home.title')}
        hideLegend
        value={form.typed.came}
        onChange={(came) => form.set({ came })}
        options={[
          {
            value: 'came',
            title: t('back_home.came'),
            where: sentence(t('back_home.cameNote', { day: dates.short(stay.dates.departOn) })),
          },
          {
            value: 'stays',
            title: t('back_home.stays'),
            where: t('back_home.staysNote'),
            whyNot: stay.actions.end === null ? undefined : t('over'),
          },
        ]}
      />
      {!stays && (
        <>
          <WhenField {...form.value('returnedAt')} />
          <RadioField
            {...form.value('wentWell')}
            inline
            label={t('back_home.well')}
            value={form.typed.wentWell ?? 'unasked'}
            onChange={(value) => form.set({ wentWell: value === 'unasked' ? null : (value as YesNo) })}
            options={(['yes', 'no', 'unasked'] as const).map((value) => ({ value, label: t(`back_home.${value}`) }))}
          />
          <TextAreaField {...form.text('note')} label={t('back_home.text')} optional={t('optional')} rows={2} />
        </>
      )}
    </ActDialog>
  )
}
