import { zodResolver } from '@hookform/resolvers/zod'
import { localDateOf } from '@samplass/domain/nights'
import { proposeInput } from '@samplass/domain/planned-admission/schema'
import { sides } from '@samplass/domain/planned-admission/thread'
import { RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { NightsField } from '@samplass/ui/nights-field'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Controller, useForm, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { problemIn } from '../../shell/problem.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../../stay/page/use-fields.ts'
import { OfferedBeds } from './offered-beds.tsx'
import { heldMost, useFreeBeds } from './own-bed.tsx'
import { answerBy, hasDraft, lines, startOf, texts } from './propose-start.ts'
import { PublishedWindows } from './published-windows.tsx'
import { StandsUntil } from './stands-until.tsx'
import { ThreadDialog } from './thread-dialog.tsx'
import { type DialogProps, useThreadAct } from './use-thread-act.ts'

/** The first proposal, or a change to the one on the table. */
export function ProposeDialog({ admission, draft, swapTo, prefilled, onClose }: DialogProps) {
  const t = useTranslations('admissions.dialogs.propose')
  const offered = useTranslations('admissions.offers')
  const dates = useDates()
  const section = useId()
  const stands = useId()
  const points = useTranslations('admissions.terms.points')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const { done, onError } = useThreadAct(onClose)
  const next = admission.rounds + 1
  const sent = () => {
    draft.current = {}
    done(t('done', { round: next }))
  }
  const propose = useMutation(trpc.plannedAdmission.propose.mutationOptions({ onError, onSuccess: sent }))
  const [kept] = useState(draft.current)
  const { control, register, handleSubmit, formState, getValues, setValue } = useForm({
    resolver: zodResolver(proposeInput),
    defaultValues: startOf(admission, kept, swapTo),
    shouldFocusError: false,
  })
  // Only what was changed here: what the other side has changed since is not turned back without a word.
  const { terms: touched = {} } = formState.dirtyFields
  const leave = () => {
    const written = Object.entries(getValues('terms')).filter(([name]) => touched[name as keyof typeof touched])
    draft.current = {
      terms: { ...kept.terms, ...Object.fromEntries(written) },
      ...(swapTo ? {} : { bedOf: getValues('bedOf'), offers: getValues('offers') }),
      ...(formState.dirtyFields.lapsesAt && getValues('lapsesAt') ? { lapsesAt: getValues('lapsesAt') } : {}),
    }
    onClose()
  }
  const [bedOf, window, lapsesAt, respondBy, offers = []] = useWatch({
    control,
    name: ['bedOf', 'terms', 'lapsesAt', 'respondBy', 'offers'],
  })
  const own = bedOf === admission.side
  const free = useFreeBeds(admission, window, own)
  const beds = free.data ?? []
  const outside = formState.errors.offers
  const most = own ? heldMost(beds, offers) : null
  const problem = propose.error ? problemIn(propose.error) : null
  const tooLong = problem?.kind === 'refusal' && (problem.code === 'HOLD_TOO_LONG' || problem.code === 'PERIOD_OVER')
  const until =
    tooLong || formState.errors.lapsesAt || formState.errors.respondBy
      ? t(most ? 'fixHeld' : 'fixStands', { when: most ? dates.moment(most, serverNow()) : '' })
      : undefined
  const wrong = (formState.errors.terms ?? {}) as Record<string, unknown>
  const fields = useFields(
    wrong as never,
    {
      windowFrom: t('fixFrom'),
      windowTo: t('fixTo'),
      nights: t('fixNights'),
      goal: t('fix', { point: points('goal') }),
      unit: t('fix', { point: points('unit') }),
      transport: t('fix', { point: points('transport') }),
      medication: t('fix', { point: points('medication') }),
      ifWorse: t('fix', { point: points('ifWorse') }),
      afterwards: t('fix', { point: points('afterwards') }),
    } as Record<string, string>,
  )
  return (
    <ThreadDialog
      admission={admission}
      wide
      title={t('title', { round: next })}
      note={[
        t('note', { other: admission.otherSide, when: dates.moment(respondBy, serverNow()) }),
        prefilled ?? (hasDraft(kept) && t('kept')),
      ]
        .filter(Boolean)
        .join(' ')}
      submit={t('submit', { round: next })}
      form={{
        problems: [
          ...fields.problems,
          ...(outside ? [{ field: section, text: t('beds.fix') }] : []),
          ...(until ? [{ field: stands, text: until }] : []),
        ],
        attempt: formState.submitCount,
        pending: propose.isPending,
        error: tooLong ? null : propose.error,
        submit: handleSubmit((input) =>
          // Every bed is offered for as many nights as the proposal says.
          propose.mutate({
            ...input,
            offers: own ? input.offers?.map((offer) => ({ ...offer, nights: input.terms.nights })) : [],
          }),
        ),
      }}
      onClose={leave}
    >
      {swapTo ? (
        <p>
          {dates.short(swapTo.arriveOn)}:{' '}
          {offered('stay', { place: swapTo.place, until: dates.short(swapTo.departOn) })}
        </p>
      ) : (
        <Controller
          control={control}
          name="bedOf"
          render={({ field }) => (
            <RadioField
              inline
              name={field.name}
              label={t('bedOf')}
              value={field.value}
              onChange={field.onChange}
              options={sides.map((side) => ({
                value: side,
                label: side === admission.side ? t('own') : admission.otherSide,
              }))}
            />
          )}
        />
      )}
      {!swapTo && bedOf === 'specialist' && (
        <PublishedWindows
          admission={admission}
          terms={window}
          onPick={(filled, { unitKindName }, chosen) => {
            const dirty = { shouldDirty: true }
            setValue('terms.windowFrom', filled.windowFrom, dirty)
            setValue('terms.windowTo', filled.windowTo, dirty)
            setValue('terms.nights', filled.nights, dirty)
            if (getValues('terms.unit') === '') setValue('terms.unit', unitKindName, dirty)
            if (own) setValue('offers', chosen, dirty)
          }}
        />
      )}
      <div className="sp-pair">
        {(['windowFrom', 'windowTo'] as const).map((name) => (
          <Controller
            key={name}
            control={control}
            name={`terms.${name}`}
            render={({ field }) => (
              <DayField
                {...fields.field(name)}
                label={t(name)}
                value={field.value}
                onChange={field.onChange}
                min={today}
              />
            )}
          />
        ))}
      </div>
      <Controller
        control={control}
        name="terms.nights"
        render={({ field }) => (
          <NightsField
            {...fields.field('nights')}
            label={points('nights')}
            value={field.value}
            onChange={field.onChange}
            min={1}
            max={366}
            less={t('less')}
            more={t('more')}
          />
        )}
      />
      {own && (
        <Controller
          control={control}
          name="offers"
          render={({ field }) => (
            <OfferedBeds
              id={section}
              beds={beds}
              value={field.value ?? []}
              onChange={field.onChange}
              nights={window.nights}
              other={admission.otherSide}
              error={outside ? t('beds.fix') : undefined}
            />
          )}
        />
      )}
      <StandsUntil
        id={stands}
        value={lapsesAt}
        most={most}
        error={until}
        onChange={(instant) => {
          propose.reset()
          setValue('lapsesAt', instant, { shouldDirty: true, shouldValidate: formState.isSubmitted })
          // Nobody is asked to answer after the offer has ended.
          setValue('respondBy', instant && instant < answerBy() ? instant : answerBy())
        }}
      />
      {lines.map((name) => (
        <TextField key={name} {...register(`terms.${name}`)} {...fields.field(name)} label={points(name)} />
      ))}
      {texts.map((name) => (
        <TextAreaField
          key={name}
          {...register(`terms.${name}`)}
          {...fields.field(name)}
          label={points(name)}
          rows={2}
          maxLength={name === 'goal' ? 1000 : 500}
        />
      ))}
    </ThreadDialog>
  )
}
