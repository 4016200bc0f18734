import { addNights, type LocalDate, latest, nightsBetween, weekday } from '@samplass/domain/nights'
import { type ExtensionReason, extensionReasons } from '@samplass/domain/stay/facts'
import { departsAtWeekend } from '@samplass/domain/stay/rules'
import { extendInput } from '@samplass/domain/stay/schema'
import { Chip, Chips } from '@samplass/ui/chips'
import { SelectField, TextAreaField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../../../shell/dates.ts'
import { DayField } from '../../../shell/day-field.tsx'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { useWho } from '../stay.ts'
import type { DialogProps } from './act-of.tsx'

export function ExtendDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const reasons = useTranslations('stayPage.reasons')
  const trpc = useTRPC()
  const dates = useDates()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const { extension } = stay
  const agreedOn = stay.dates.departOn as LocalDate
  const first = addNights(latest(agreedOn, stay.tonight as LocalDate), 1)
  const approvers = useQuery(trpc.bedPool.listApprovers.queryOptions(undefined, { meta: { live: false } }))
  const extend = useMutation(
    trpc.stay.extend.mutationOptions({
      onError: acted.onError,
      onSuccess: ({ departOn }) => acted.done(sentence(t('extend.done', { day: dates.short(departOn) }))),
    }),
  )
  const isBeyond = (departOn: string) => departOn > extension.longestDepartOn
  const inputOf = <Typed extends { departOn: string; secondPersonId: string }>(typed: Typed) => ({
    ...{ stayId: stay.stayId, version: opened.version, ...typed },
    secondPersonId: isBeyond(typed.departOn) ? typed.secondPersonId || null : null,
  })
  const form = useDialogForm({
    start: {
      departOn: first as string,
      // A departure at the weekend is what most extensions are for.
      reason: (extension.nightlyReview
        ? 'nightly_review'
        : departsAtWeekend(agreedOn)
          ? 'weekend_vulnerability'
          : '') as ExtensionReason,
      note: '',
      secondPersonId: '',
    },
    check: (typed) =>
      against(extendInput, inputOf(typed), {
        departOn: t('fix.date'),
        reason: t('fix.reason'),
        note: t('fix.long'),
        secondPersonId: t('extend.pick'),
      }),
    calls: [extend],
    send: (typed) => extend.mutate(inputOf(typed)),
  })
  const { departOn } = form.typed
  const beyond = isBeyond(departOn)
  const reaches = (houseIds: readonly string[] | null) => !stay.forHouse || (houseIds?.includes(stay.house.id) ?? true)
  const seconds = (approvers.data ?? []).filter((one) => one.mayExtendBeyond && reaches(one.houseIds))
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('extend.title', { who })}
      note={t('extend.now', { day: dates.long(agreedOn) })}
      submit={departOn ? t('extend.submit', { day: dates.short(departOn) }) : t('extend.submitBare')}
      opened={opened}
    >
      <Notice
        tone={extension.waiting > 0 ? 'warning' : 'neutral'}
        title={t('extend.waiting', { count: extension.waiting })}
      >
        {extension.nextTakenOn && sentence(t('extend.next', { day: dates.short(extension.nextTakenOn) }))}
      </Notice>
      <DayField
        {...form.value('departOn')}
        label={t('extend.departOn')}
        min={first}
        max={extension.nightlyReview ? first : undefined}
      />
      <Chips>
        {daysFrom(first, extension.nightlyReview).map((day) => (
          <Chip key={day} pressed={departOn === day} onClick={() => form.set({ departOn: day })}>
            {capital(dates.short(day))}
          </Chip>
        ))}
      </Chips>
      {departOn && (
        <p className="sp-small sp-muted" role="status">
          {t('extend.night', { night: nightsBetween(stay.dates.arriveOn as LocalDate, departOn as LocalDate) })}
        </p>
      )}
      <SelectField
        {...form.text('reason')}
        label={t('extend.reason')}
        placeholder={t('fix.reason')}
        options={extensionReasons
          .filter((reason) => extension.nightlyReview || reason !== 'nightly_review')
          .map((reason) => ({ value: reason, label: capital(reasons(reason)) }))}
      />
      <TextAreaField {...form.text('note')} label={t('extend.note')} optional={t('optional')} rows={2} />
      {beyond && (
        <>
          <Notice tone="info" live="polite" title={t('extend.beyond', { longest: String(extension.longestNights) })}>
            {approvers.isSuccess && seconds.length === 0 && t('extend.none')}
          </Notice>
          <SelectField
            {...form.text('secondPersonId')}
            label={t('extend.second')}
            placeholder={t('extend.pick')}
            options={seconds.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
        </>
      )}
    </ActDialog>
  )
}

/** The next two days and the Monday after: what most are asked for. */
function daysFrom(first: LocalDate, oneNight: boolean): LocalDate[] {
  if (oneNight) return [first]
  const monday = addNights(first, (8 - weekday(first)) % 7)
  return [...new Set([first, addNights(first, 1), monday])].sort()
}
