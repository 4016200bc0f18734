import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { mayContactAnswers } from '@samplass/domain/plan/schema'
import { Button } from '@samplass/ui/button'
import { CheckField, RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'
import type { Kin } from '../words.ts'

/** Somebody close, and whether they may be rung: nothing is chosen before the person has said it. */
export function NextOfKinDialog(props: { personId: string; kin: Kin | null; onClose: () => void }) {
  const { personId, kin, onClose } = props
  const t = useTranslations('plans.kin.form')
  const may = useTranslations('plans.kin.mayChoice')
  const trpc = useTRPC()
  const [typed, setTyped] = useState({
    name: kin?.name ?? '',
    relation: kin?.relation ?? '',
    phone: kin?.phone ? formatPhone(kin.phone) : '',
    mayContact: (kin?.mayContact ?? '') as string,
    needsMapped: kin?.needsMapped ?? false,
  })
  const [attempt, setAttempt] = useState(0)
  const note = useMutation(trpc.plan.noteNextOfKin.mutationOptions(usePlanAct(t('done'), onClose)))
  const remove = useMutation(trpc.plan.removeNextOfKin.mutationOptions(usePlanAct(t('removed'), onClose)))
  const set = (change: Partial<typeof typed>) => setTyped((known) => ({ ...known, ...change }))
  const mayContact = mayContactAnswers.find((answer) => answer === typed.mayContact)
  const problems = [
    ...(typed.name.trim() ? [] : [{ field: 'kin-name', text: t('nameMissing') }]),
    ...(typed.relation.trim() ? [] : [{ field: 'kin-relation', text: t('relationMissing') }]),
    ...(typed.phone.trim() === '' || normalisePhone(typed.phone)
      ? []
      : [{ field: 'kin-phone', text: t('phoneWrong') }]),
    ...(mayContact ? [] : [{ field: 'kin-may', text: t('mayMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find(({ field }) => field === id)?.text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || !mayContact) return
    note.mutate({
      ...{ personId, nextOfKinId: kin?.nextOfKinId ?? null, version: kin?.version ?? null, mayContact },
      ...{ name: typed.name.trim(), relation: typed.relation.trim(), phone: normalisePhone(typed.phone) },
      needsMapped: typed.needsMapped,
    })
  }
  return (
    <RowDialog
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={note.isPending}
      error={note.error ?? remove.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        {...frame('kin-name')}
        label={t('name')}
        maxLength={120}
        value={typed.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        {...frame('kin-relation')}
        label={t('relation')}
        description={t('relationNote')}
        maxLength={60}
        value={typed.relation}
        onChange={(event) => set({ relation: event.target.value })}
      />
      <TextField
        {...frame('kin-phone')}
        label={t('phone')}
        optional={t('optional')}
        inputMode="tel"
        maxLength={30}
        value={typed.phone}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <RadioField
        {...frame('kin-may')}
        name="kin-may"
        label={t('may')}
        description={t('mayNote')}
        value={typed.mayContact}
        onChange={(value) => set({ mayContact: value })}
        options={mayContactAnswers.map((value) => ({ value, label: may(value) }))}
      />
      <CheckField
        label={t('mapped')}
        checked={typed.needsMapped}
        onChange={(event) => set({ needsMapped: event.target.checked })}
      />
      {kin && (
        <div>
          <Button
            size="sm"
            variant="tertiary"
            busy={remove.isPending}
            onClick={() => remove.mutate({ nextOfKinId: kin.nextOfKinId, version: kin.version })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </RowDialog>
  )
}
