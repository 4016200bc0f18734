import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { planPoints } from '@samplass/domain/plan/schema'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../../shell/day-field.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { problemIn } from '../../shell/problem.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useDraft } from '../../stay/page/drafts.ts'
import { usePlanAct } from '../use-plan-act.ts'
import { type CrisisPlanPage, plansIn } from '../words.ts'
import { ContactCards, type TypedCard } from './contact-cards.tsx'

/** The emergency doctor's number in the whole country: a new plan starts with it. */
const outOfHours = '116 117'

/** A service that is not here: named in words, and its yes written by the municipality. */
const other = 'other'

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
    serviceRole: from?.serviceRole ?? (from?.serviceName ? other : ''),
    serviceName: from?.serviceRole ? '' : (from?.serviceName ?? ''),
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
  const recipients = useQuery(trpc.consent.listRecipients.queryOptions())
  const services = (recipients.data ?? []).filter(({ kind }) => kind === 'specialist')
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
  const written = ({ cards }: typeof draft.start) =>
    cards.filter(({ name, phone, what }) => `${name}${phone}${what}`.trim() !== '')
  const form = useDialogForm({
    start: draft.start,
    keep: draft.keep,
    check: (typed) => ({
      earlySigns: planPoints.every((point) => typed[point].trim() === '') && t('form.write.nothing'),
      ...Object.fromEntries(
        written(typed).flatMap(({ key, name, phone }) => [
          [`cards-name-${key}`, name.trim() === '' && t('contacts.nameMissing')],
          [`cards-phone-${key}`, phone.trim() !== '' && normalisePhone(phone) === null && t('contacts.phoneWrong')],
        ]),
      ),
      serviceName: typed.serviceRole === other && typed.serviceName.trim() === '' && t('form.write.otherMissing'),
      madeWith: typed.madeWith.trim() === '' && t('form.write.madeWithMissing'),
      reviewOn: typed.reviewOn <= today && t('form.laterWrong'),
    }),
    calls: [write],
    send: (typed) => {
      // Told that somebody else has written meanwhile, and saving all the same: on top of theirs, which stays among the versions.
      const seen = overtaken ? page.seen : typed.seen
      if (seen !== typed.seen) form.set({ seen })
      write.mutate({
        personId,
        seen,
        earlySigns: typed.earlySigns.trim(),
        helps: typed.helps.trim(),
        helpsNot: typed.helpsNot.trim(),
        meetMe: typed.meetMe.trim(),
        admissionRoute: typed.admissionRoute.trim(),
        contacts: written(typed).map(({ kind, name, what, phone }) => ({
          kind,
          name: name.trim(),
          what: what.trim(),
          phone: normalisePhone(phone),
        })),
        madeWith: typed.madeWith.trim(),
        serviceRole: typed.serviceRole && typed.serviceRole !== other ? typed.serviceRole : null,
        serviceName: typed.serviceRole === other ? typed.serviceName.trim() : null,
        reviewOn: asLocalDate(typed.reviewOn),
      })
    },
  })
  const problem = write.error ? problemIn(write.error) : null
  const overtaken = (problem?.kind === 'refusal' && problem.code === 'VERSION_STALE') || page.seen > form.typed.seen
  return (
    <FormDialog
      form={form}
      wide
      title={t('form.write.title', { version: page.seen + 1 })}
      note={t('form.write.note')}
      submit={t('form.write.submit')}
      changed={overtaken ? t('form.write.overtaken') : undefined}
      onClose={onClose}
    >
      {planPoints.map((point) => (
        <TextAreaField
          key={point}
          {...form.text(point)}
          label={t(`points.${point}`)}
          description={t(`ask.${point}`)}
          optional={t('form.optional')}
          rows={3}
          maxLength={2000}
        />
      ))}
      <ContactCards cards={form.typed.cards} field={form.field} onChange={(cards) => form.set({ cards })} />
      <TextField
        {...form.text('madeWith')}
        label={t('form.write.madeWith')}
        description={t('form.write.madeWithNote')}
        maxLength={200}
      />
      <SelectField
        {...form.text('serviceRole')}
        label={t('form.write.service')}
        description={t('form.write.serviceNote')}
        placeholder={t('form.write.noService')}
        options={[
          ...services.map(({ role, name }) => ({ value: role, label: name })),
          { value: other, label: t('form.write.otherService') },
        ]}
      />
      {form.typed.serviceRole === other && (
        <TextField {...form.text('serviceName')} label={t('form.write.otherName')} maxLength={120} />
      )}
      <DayField {...form.value('reviewOn')} label={t('form.reviewOn')} />
    </FormDialog>
  )
}
