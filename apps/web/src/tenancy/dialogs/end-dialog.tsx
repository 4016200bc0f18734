import { asLocalDate } from '@samplass/domain/nights'
import { makesRehousingNeed, type TenancyEnd, tenancyEnds } from '@samplass/domain/tenancy/tenancy'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { useFormWords } from './form-words.ts'

/** The home is given up or lost. What follows is said before it is done: a need the same day, and help as before. */
export function EndDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version, standing } = tenancy
  const done = ({ needId }: { needId: string | null }) => t(needId ? 'forms.end.doneNeed' : 'forms.end.done')
  const end = useMutation(trpc.tenancy.endTenancy.mutationOptions(useTenancyAct(done, onClose)))
  const form = useDialogForm({
    start: { endedOn: words.today, because: '', words: '' },
    check: ({ endedOn, because }) => ({ endedOn: words.past(endedOn), because: words.chosen(because) }),
    calls: [end],
    send: ({ endedOn, because, words: said }) =>
      end.mutate({
        ...{ tenancyId, version, words: said },
        endedOn: asLocalDate(endedOn),
        because: because as TenancyEnd,
      }),
  })
  const because = form.typed.because as TenancyEnd | ''
  return (
    <FormDialog form={form} danger title={t('forms.end.title')} submit={t('forms.end.submit')} onClose={onClose}>
      {standing?.protestedOn && <Notice tone="warning" title={t('forms.end.protested')} />}
      <DayField {...form.value('endedOn')} label={t('forms.end.on')} max={words.today} />
      <SelectField
        {...form.text('because')}
        label={t('forms.end.because')}
        placeholder={t('forms.choose')}
        options={tenancyEnds.map((value) => ({ value, label: t(`ends.${value}`) }))}
      />
      <TextAreaField {...form.text('words')} label={t('forms.end.words')} optional={words.optional} maxLength={1000} />
      <Notice
        tone="info"
        title={t(because === '' || makesRehousingNeed(because) ? 'forms.end.need' : 'forms.end.noNeed')}
      >
        {t('forms.end.followUp')}
      </Notice>
    </FormDialog>
  )
}
