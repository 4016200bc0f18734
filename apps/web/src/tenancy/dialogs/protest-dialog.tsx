import { asLocalDate } from '@samplass/domain/nights'
import { TextAreaField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { useFormWords } from './form-words.ts'

type Given = { notice: NonNullable<Tenancy['standing']>; onClose: () => void }

/** The tenant's own no to the notice. */
export function ProtestDialog({ notice: { noticeId, version }, onClose }: Given) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const protest = useMutation(trpc.tenancy.protest.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: { protestedOn: words.today, words: '' },
    check: ({ protestedOn }) => ({ protestedOn: words.past(protestedOn) }),
    calls: [protest],
    send: (typed) =>
      protest.mutate({ noticeId, version, protestedOn: asLocalDate(typed.protestedOn), words: typed.words }),
  })
  return (
    <FormDialog
      form={form}
      title={t('notice.protestTitle')}
      note={t('notice.protestNote')}
      submit={t('notice.protestSubmit')}
      onClose={onClose}
    >
      <DayField {...form.value('protestedOn')} label={t('notice.protestOn')} max={words.today} />
      <TextAreaField
        {...form.text('words')}
        label={t('notice.protestWords')}
        optional={words.optional}
        maxLength={1000}
      />
    </FormDialog>
  )
}

export function WithdrawDialog({ notice: { noticeId, version }, onClose }: Given) {
  const t = useTranslations('tenancy.forms')
  const trpc = useTRPC()
  const words = useFormWords()
  const withdraw = useMutation(trpc.tenancy.withdrawNotice.mutationOptions(useTenancyAct(t('saved'), onClose)))
  const form = useDialogForm({
    start: { withdrawnOn: words.today, words: '' },
    check: ({ withdrawnOn }) => ({ withdrawnOn: words.past(withdrawnOn) }),
    calls: [withdraw],
    send: (typed) =>
      withdraw.mutate({ noticeId, version, withdrawnOn: asLocalDate(typed.withdrawnOn), words: typed.words }),
  })
  return (
    <FormDialog form={form} title={t('notice.withdrawTitle')} submit={t('notice.withdrawSubmit')} onClose={onClose}>
      <DayField {...form.value('withdrawnOn')} label={t('notice.withdrawOn')} max={words.today} />
      <TextAreaField
        {...form.text('words')}
        label={t('notice.withdrawWords')}
        optional={words.optional}
        maxLength={500}
      />
    </FormDialog>
  )
}
