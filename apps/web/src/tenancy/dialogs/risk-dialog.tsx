import { asLocalDate } from '@samplass/domain/nights'
import { type RiskKind, type RiskLevel, riskKinds, riskLevels } from '@samplass/domain/tenancy/kinds'
import { RadioField, SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Risk, Tenancy } from '../words.ts'
import { amountOrNone, dayOrNone, useFormWords } from './form-words.ts'

type Given = { tenancy: Tenancy; risk: Risk | null; onClose: () => void }

/** What threatens the home, how much, and what is done about it, by whom and when. */
export function RiskDialog({ tenancy, risk, onClose }: Given) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { tenancyId, version } = tenancy
  const act = useTenancyAct(t('forms.saved'), onClose)
  const raise = useMutation(trpc.tenancy.raiseRisk.mutationOptions(act))
  const change = useMutation(trpc.tenancy.changeRisk.mutationOptions(act))
  const open = new Set(tenancy.risks.filter(({ resolvedOn }) => resolvedOn === null).map(({ kind }) => kind))
  const form = useDialogForm({
    start: {
      kind: risk?.kind ?? '',
      level: risk?.level ?? '',
      sinceOn: (risk?.sinceOn ?? words.today) as string,
      amountKr: risk?.amountKr ? String(risk.amountKr) : '',
      words: risk?.words ?? '',
      action: risk?.action ?? '',
      actionBy: (risk?.actionBy ?? '') as string,
      actionOwner: risk?.actionOwner ?? '',
    },
    check: (typed) => ({
      kind: words.chosen(typed.kind),
      level: words.chosen(typed.level),
      sinceOn: words.past(typed.sinceOn),
      amountKr: words.amount(typed.amountKr),
      words: words.words(typed.words),
    }),
    calls: [raise, change],
    send: ({ kind, level, sinceOn, amountKr, actionBy, ...said }) => {
      const given = {
        ...said,
        level: level as RiskLevel,
        amountKr: amountOrNone(amountKr),
        actionBy: dayOrNone(actionBy),
      }
      if (risk) change.mutate({ riskId: risk.riskId, version: risk.version, ...given })
      else raise.mutate({ tenancyId, version, kind: kind as RiskKind, sinceOn: asLocalDate(sinceOn), ...given })
    },
  })
  return (
    <FormDialog
      form={form}
      wide
      title={t(risk ? 'forms.risk.change' : 'forms.risk.title')}
      submit={t('forms.risk.submit')}
      onClose={onClose}
    >
      {!risk && (
        <SelectField
          {...form.text('kind')}
          label={t('forms.risk.kind')}
          placeholder={t('forms.choose')}
          options={riskKinds.filter((kind) => !open.has(kind)).map((value) => ({ value, label: t(`risks.${value}`) }))}
        />
      )}
      <RadioField
        {...form.value('level')}
        inline
        label={t('forms.risk.level')}
        options={riskLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
      {!risk && <DayField {...form.value('sinceOn')} label={t('forms.risk.since')} max={words.today} />}
      {form.typed.kind === 'arrears' && (
        <TextField
          {...form.text('amountKr')}
          label={t('forms.risk.amount')}
          optional={words.optional}
          inputMode="numeric"
        />
      )}
      <TextAreaField {...form.text('words')} label={t('forms.risk.words')} maxLength={1000} />
      <TextAreaField
        {...form.text('action')}
        label={t('forms.risk.action')}
        optional={words.optional}
        maxLength={500}
        rows={2}
      />
      <TextField
        {...form.text('actionOwner')}
        label={t('forms.risk.owner')}
        optional={words.optional}
        maxLength={120}
      />
      <DayField {...form.value('actionBy')} label={t('forms.risk.by')} optional={words.optional} />
    </FormDialog>
  )
}

export function ResolveDialog({ risk, onClose }: { risk: Risk; onClose: () => void }) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const { riskId, version } = risk
  const resolve = useMutation(trpc.tenancy.resolveRisk.mutationOptions(useTenancyAct(t('forms.saved'), onClose)))
  const form = useDialogForm({
    start: { resolvedOn: words.today, words: '' },
    check: ({ resolvedOn }) => ({ resolvedOn: words.past(resolvedOn) }),
    calls: [resolve],
    send: (typed) => resolve.mutate({ riskId, version, resolvedOn: asLocalDate(typed.resolvedOn), words: typed.words }),
  })
  return (
    <FormDialog
      form={form}
      title={`${t('forms.risk.resolveTitle')}: ${t(`risks.${risk.kind}`)}`}
      submit={t('forms.risk.resolve')}
      onClose={onClose}
    >
      <DayField {...form.value('resolvedOn')} label={t('forms.risk.resolvedOn')} max={words.today} />
      <TextAreaField
        {...form.text('words')}
        label={t('forms.risk.resolvedWords')}
        optional={words.optional}
        maxLength={500}
      />
    </FormDialog>
  )
}
