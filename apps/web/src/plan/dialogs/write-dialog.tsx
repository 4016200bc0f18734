import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { planPoints } from '@samplass/domain/plan/schema'
import { TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { problemIn } from '../../shell/problem.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useDraft } from '../../stay/page/drafts.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'
import { type CrisisPlanPage, plansIn } from '../words.ts'
import { ContactCards, type TypedCard } from './contact-cards.tsx'

/** The emergency doctor's number in the whole country: a new plan starts with it. */
const outOfHours = '116 117'

function startFrom(page: CrisisPlanPage, names: { gp: string; outOfHours: string }) {
  const { held, open } = plansIn(page)
  const from = open ?? held
  const first: TypedCard[] = [
    { key: 1, kind: 'gp', name: '', what: '', phone: '' },
    { key: 2, kind: 'out_of_hours', name: names.outOfHours, what: '', phone: outOfHours },
    { key: 3, kind: 'crisis_team', name: '', what: '', phone: '' },
  ]
  return {
    earlySigns: from?.earlySigns ?? '',
    helps: from?.helps ?? '',
    helpsNot: from?.helpsNot ?? '',
    meetMe: from?.meetMe ?? '',
    admissionRoute: from?.admissionRoute ?? '',
    cards: from
      ? from.contacts.map(
          (card, index): TypedCard => ({
            ...card,
            key: index + 1,
            phone: card.phone ? formatPhone(card.phone) : '',
          }),
        )
      : first,
    madeWith: '',
    serviceName: from?.serviceName ?? '',
    reviewOn: page.reviewOn as string,
    seen: page.seen,
  }
}

/** The next version, in the person's own words. What is written is kept until it is saved. */
export function WriteDialog(props: { page: CrisisPlanPage; personId: string; onClose: () => void }) {
  const { page, personId, onClose } = props
  const t = useTranslations('plans')
  const trpc = useTRPC()
  const today = localDateOf(serverNow())
  const draft = useDraft(
    `crisis plan ${personId}`,
    startFrom(page, { gp: t('contacts.whom.gp'), outOfHours: t('contacts.whom.out_of_hours') }),
  )
  const [typed, setTyped] = useState(draft.start)
  const [attempt, setAttempt] = useState(0)
  const set = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    draft.keep(next)
  }
  const { onError, onSuccess } = usePlanAct(t('form.write.done'), onClose)
  const write = useMutation(
    trpc.plan.writeCrisisPlan.mutationOptions({
      onError,
      onSuccess: () => {
        draft.forget()
        onSuccess()
      },
    }),
  )
  const problem = write.error ? problemIn(write.error) : null
  const overtaken = (problem?.kind === 'refusal' && problem.code === 'VERSION_STALE') || page.seen > typed.seen
  const cards = typed.cards.filter(({ name, phone, what }) => `${name}${phone}${what}`.trim() !== '')
  const problems = [
    ...(planPoints.every((point) => typed[point].trim() === '')
      ? [{ field: 'plan-earlySigns', text: t('form.write.nothing') }]
      : []),
    ...cards.flatMap(({ key, name, phone }) => [
      ...(name.trim() === '' ? [{ field: `card-name-${key}`, text: t('contacts.nameMissing') }] : []),
      ...(phone.trim() !== '' && normalisePhone(phone) === null
        ? [{ field: `card-phone-${key}`, text: t('contacts.phoneWrong') }]
        : []),
    ]),
    ...(typed.madeWith.trim() === '' ? [{ field: 'plan-with', text: t('form.write.madeWithMissing') }] : []),
    ...(typed.reviewOn > today ? [] : [{ field: 'plan-review', text: t('form.laterWrong') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find(({ field }) => field === id)?.text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    // Told that somebody else has written meanwhile, and saving all the same: on top of theirs, which stays among the versions.
    const seen = overtaken ? page.seen : typed.seen
    if (seen !== typed.seen) set({ seen })
    write.mutate({
      personId,
      seen,
      earlySigns: typed.earlySigns.trim(),
      helps: typed.helps.trim(),
      helpsNot: typed.helpsNot.trim(),
      meetMe: typed.meetMe.trim(),
      admissionRoute: typed.admissionRoute.trim(),
      contacts: cards.map(({ kind, name, what, phone }) => ({
        kind,
        name: name.trim(),
        what: what.trim(),
        phone: normalisePhone(phone),
      })),
      madeWith: typed.madeWith.trim(),
      serviceName: typed.serviceName.trim() || null,
      reviewOn: asLocalDate(typed.reviewOn),
    })
  }
  return (
    <RowDialog
      wide
      title={t('form.write.title', { version: page.seen + 1 })}
      note={t('form.write.note')}
      submit={t('form.write.submit')}
      pending={write.isPending}
      error={write.error}
      problems={shown}
      changed={overtaken ? t('form.write.overtaken') : undefined}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      {planPoints.map((point) => (
        <TextAreaField
          key={point}
          {...frame(`plan-${point}`)}
          label={t(`points.${point}`)}
          description={t(`ask.${point}`)}
          optional={t('form.optional')}
          rows={3}
          maxLength={2000}
          value={typed[point]}
          onChange={(event) => set({ [point]: event.target.value })}
        />
      ))}
      <ContactCards cards={typed.cards} problems={shown} onChange={(next) => set({ cards: next })} />
      <TextField
        {...frame('plan-with')}
        label={t('form.write.madeWith')}
        description={t('form.write.madeWithNote')}
        maxLength={200}
        value={typed.madeWith}
        onChange={(event) => set({ madeWith: event.target.value })}
      />
      <TextField
        label={t('form.write.service')}
        description={t('form.write.serviceNote')}
        optional={t('form.optional')}
        maxLength={120}
        value={typed.serviceName}
        onChange={(event) => set({ serviceName: event.target.value })}
      />
      <DayField
        {...frame('plan-review')}
        label={t('form.reviewOn')}
        value={typed.reviewOn}
        onChange={(day) => set({ reviewOn: day })}
      />
    </RowDialog>
  )
}
