import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { useFields } from '../stay/page/use-fields.ts'

type Found = Outputs['plannedAdmission']['getContactCard']
const whos = ['line', 'escalation', 'coordinator'] as const

/** How one's own organisation is reached about admissions. */
export function CardScreen() {
  const t = useTranslations('admissions.card')
  const trpc = useTRPC()
  const found = useQuery(trpc.plannedAdmission.getContactCard.queryOptions(undefined, { meta: { live: false } }))
  if (found.error && !found.data) return <Failure error={found.error} reset={() => void found.refetch()} />
  if (!found.data) return <Pending />
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')} />
      <CardForm key={found.data.card?.version ?? 0} found={found.data} read={() => found.refetch()} />
    </>
  )
}

function CardForm({ found, read }: { found: Found; read: () => Promise<unknown> }) {
  const t = useTranslations('admissions.card')
  const trpc = useTRPC()
  const toast = useToast()
  const words = useProblemText()
  const municipality = useMembership().kind === 'municipality'
  const { card, members } = found
  const save = useMutation(
    trpc.plannedAdmission.setContactCard.mutationOptions({
      onSuccess: async () => {
        await read()
        toast.show({ text: t('done') })
      },
    }),
  )
  const shown = (phone: string | null | undefined) => (phone ? formatPhone(phone) : '')
  const { register, control, handleSubmit, formState, getValues } = useForm({
    defaultValues: {
      lineName: card?.lineName ?? '',
      linePhone: shown(card?.linePhone),
      escalationName: card?.escalationName ?? '',
      escalationPhone: shown(card?.escalationPhone),
      escalationAccount: card?.escalationAccountId ?? '',
      coordinatorName: card?.coordinatorName ?? '',
      coordinatorPhone: shown(card?.coordinatorPhone),
      coordinatorAccount: card?.coordinatorAccountId ?? '',
      hours: (card?.readyAnswerHours ?? 24) as number | null,
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    lineName: t('fixName'),
    linePhone: t('fixPhone'),
    escalationName: t('fixName'),
    escalationPhone: t('fixPhone'),
    coordinatorName: t('fixName'),
    coordinatorPhone: t('fixPhone'),
    hours: t('fixHours'),
  })
  const person = (who: (typeof whos)[number]) => {
    const [name, phone] = [getValues(`${who}Name`).trim(), getValues(`${who}Phone`)]
    return name === '' ? null : { name, phone }
  }
  const told = (who: 'escalation' | 'coordinator') => {
    const one = person(who)
    return one && { ...one, accountId: getValues(`${who}Account`) || null }
  }
  const send = () =>
    save.mutate({
      version: card?.version ?? 0,
      line: person('line'),
      escalation: told('escalation'),
      coordinator: told('coordinator'),
      readyAnswerHours: getValues('hours') ?? 24,
    })
  return (
    <form className="sp-stack" noValidate onSubmit={handleSubmit(send)}>
      {save.error && <Notice tone="danger" live="assertive" title={words(save.error)} />}
      <ErrorSummary title={t('summary')} problems={fields.problems} attempt={formState.submitCount} />
      {whos.map((who) => (
        <Panel key={who} heading={t(`${who}.title`)}>
          <div className="sp-stack">
            <p className="sp-muted">{t(`${who}.note`)}</p>
            <div className="sp-pair">
              <TextField
                {...register(`${who}Name`, {
                  validate: (text) => text.trim() !== '' || getValues(`${who}Phone`).trim() === '',
                })}
                {...fields.field(`${who}Name`)}
                label={t(`${who}.name`)}
                maxLength={120}
              />
              <TextField
                {...register(`${who}Phone`, {
                  validate: (text) =>
                    getValues(`${who}Name`).trim() === '' ? text.trim() === '' : normalisePhone(text) !== null,
                })}
                {...fields.field(`${who}Phone`)}
                label={t('phone')}
                inputMode="tel"
                maxLength={30}
              />
            </div>
            {who !== 'line' && (
              <SelectField
                {...register(`${who}Account`)}
                label={t('account')}
                placeholder={t('noAccount')}
                options={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              />
            )}
          </div>
        </Panel>
      ))}
      {municipality && (
        <Panel heading={t('hours.title')}>
          <Controller
            control={control}
            name="hours"
            rules={{ validate: (hours) => hours !== null && hours >= 1 && hours <= 336 }}
            render={({ field }) => (
              <NumberField
                {...fields.field('hours')}
                label={t('hours.label')}
                description={t('hours.note')}
                value={field.value}
                onChange={field.onChange}
                min={1}
                max={336}
                less={t('hours.less')}
                more={t('hours.more')}
              />
            )}
          />
        </Panel>
      )}
      <div className="sp-actions">
        <Button type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
