import { addNights, asLocalDate } from '@samplass/domain/nights'
import { noticeGivers, noticeKinds } from '@samplass/domain/tenancy/kinds'
import { gapsOfNotice } from '@samplass/domain/tenancy/notice'
import { CheckField, RadioField, SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Tenancy } from '../words.ts'
import { dayOrNone, useFormWords } from './form-words.ts'

/** A notice as it came: what it lacks is said and marked, and does not stop it from being written down. */
export function NoticeDialog({ tenancy, onClose }: { tenancy: Tenancy; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version, limits } = tenancy
  const give = useMutation(trpc.tenancy.giveNotice.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: {
      givenBy: '',
      kind: 'notice' as string,
      givenOn: words.today,
      inWriting: false,
      grounds: '',
      protestRightTold: false,
      protestUntil: addNights(asLocalDate(words.today), limits.protestDays) as string,
      movesOutOn: '',
    },
    check: ({ givenBy, givenOn, protestUntil, movesOutOn }) => ({
      givenBy: words.chosen(givenBy),
      givenOn: words.past(givenOn),
      protestUntil: protestUntil !== '' && protestUntil <= givenOn && t('forms.later'),
      movesOutOn: movesOutOn !== '' && movesOutOn < givenOn && t('forms.later'),
    }),
    calls: [give],
    send: ({ givenBy, kind, givenOn, protestUntil, movesOutOn, grounds, ...boxes }) =>
      give.mutate({
        ...{ tenancyId, version, ...boxes },
        grounds: grounds.trim(),
        givenBy: givenBy as (typeof noticeGivers)[number],
        kind: kind as (typeof noticeKinds)[number],
        givenOn: asLocalDate(givenOn),
        protestUntil: givenBy === 'landlord' ? dayOrNone(protestUntil) : null,
        movesOutOn: dayOrNone(movesOutOn),
      }),
  })
  const { givenBy, grounds, inWriting, protestRightTold } = form.typed
  const ofLandlord = givenBy === 'landlord'
  const gaps = ofLandlord
    ? gapsOfNotice({ givenBy: 'landlord', inWriting, grounds: grounds.trim(), protestRightTold })
    : []
  return (
    <FormDialog
      form={form}
      wide
      title={t('forms.notice.title')}
      note={t('forms.notice.note')}
      submit={t('forms.notice.submit')}
      onClose={onClose}
    >
      <RadioField
        {...form.value('givenBy')}
        inline
        label={t('forms.notice.giver')}
        options={noticeGivers.map((value) => ({ value, label: t(`notices.${value}`) }))}
      />
      {ofLandlord && (
        <SelectField
          {...form.text('kind')}
          label={t('forms.notice.kind')}
          options={noticeKinds.map((value) => ({ value, label: t(`notices.${value}`) }))}
        />
      )}
      <DayField {...form.value('givenOn')} label={t('forms.notice.on')} max={words.today} />
      <CheckField {...form.box('inWriting')} label={t('forms.notice.inWriting')} />
      <TextAreaField
        {...form.text('grounds')}
        label={t('forms.notice.grounds')}
        optional={words.optional}
        maxLength={2000}
      />
      {ofLandlord && (
        <>
          <CheckField {...form.box('protestRightTold')} label={t('forms.notice.told')} />
          <DayField {...form.value('protestUntil')} label={t('forms.notice.until')} optional={words.optional} />
        </>
      )}
      <DayField {...form.value('movesOutOn')} label={t('forms.notice.movesOut')} optional={words.optional} />
      {gaps.length > 0 && (
        <Notice tone="warning" live="polite" title={t('forms.notice.gaps')}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t(`gaps.${gap}`)}</li>
            ))}
          </ul>
          <p className="sp-small">{t('forms.notice.gapsNote')}</p>
        </Notice>
      )}
    </FormDialog>
  )
}
