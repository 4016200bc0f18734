import { arriveInput } from '@samplass/domain/stay/schema'
import { Button } from '@samplass/ui/button'
import { CheckField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDates } from '../../../shell/dates.ts'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { serverNow } from '../../../shell/session.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import { WhenField } from '../when-field.tsx'
import type { DialogProps } from './act-of.tsx'

export function ArriveDialog({ stay, onClose, onAct }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const arrive = useMutation(
    trpc.stay.arrive.mutationOptions({
      onError: acted.onError,
      onSuccess: () => acted.done(t('arrive.done', { who, bed: stay.bed.name })),
    }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: { arrivedAt: null as string | null, practicalGiven: false },
    check: (typed) => against(arriveInput, { ...of, ...typed }, { arrivedAt: t('when.fix') }),
    calls: [arrive],
    send: (typed) => arrive.mutate({ ...of, ...typed }),
  })
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('arrive.title', { who })}
      note={t('arrive.note', {
        bed: stay.bed.name,
        house: stay.house.name,
        day: dates.nearDay(stay.dates.arriveOn, serverNow()),
      })}
      submit={t('arrive.submit')}
      opened={opened}
      wayOn={({ code }) =>
        code === 'BED_TAKEN' || code === 'BED_OUT_OF_SERVICE' ? (
          <>
            <p className="sp-small">{t('arrive.takenHow')}</p>
            <div className="sp-actions">
              <Button size="sm" onClick={() => onAct('move_bed')}>
                {t('names.move_bed')}
              </Button>
            </div>
          </>
        ) : null
      }
    >
      <WhenField {...form.value('arrivedAt')} />
      <CheckField {...form.box('practicalGiven')} label={t('arrive.practical')} />
      {stay.house.practical && <p className="sp-small sp-muted sp-asis">{stay.house.practical}</p>}
    </ActDialog>
  )
}
