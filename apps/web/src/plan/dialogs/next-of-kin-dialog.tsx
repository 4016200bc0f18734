import { formatPhone, normalisePhone } from '@samplass/domain/person/phone'
import { mayContactAnswers } from '@samplass/domain/plan/schema'
import { Button } from '@samplass/ui/button'
import { CheckField, RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlanAct } from '../use-plan-act.ts'
import type { Kin } from '../words.ts'

/** Somebody close, and whether they may be rung: nothing is chosen before the person has said it. */
export function NextOfKinDialog(props: { personId: string; kin: Kin | null; onClose: () => void }) {
  const { personId, kin, onClose } = props
  const t = useTranslations('plans.kin.form')
  const may = useTranslations('plans.kin.mayChoice')
  const trpc = useTRPC()
  const note = useMutation(trpc.plan.noteNextOfKin.mutationOptions(usePlanAct(t('done'), onClose)))
  const remove = useMutation(trpc.plan.removeNextOfKin.mutationOptions(usePlanAct(t('removed'), onClose)))
  const form = useDialogForm({
    start: {
      name: kin?.name ?? '',
      relation: kin?.relation ?? '',
      phone: kin?.phone ? formatPhone(kin.phone) : '',
      mayContact: kin?.mayContact ?? ('' as (typeof mayContactAnswers)[number]),
      needsMapped: kin?.needsMapped ?? false,
    },
    check: ({ name, relation, phone, mayContact }) => ({
      name: !name.trim() && t('nameMissing'),
      relation: !relation.trim() && t('relationMissing'),
      phone: phone.trim() !== '' && !normalisePhone(phone) && t('phoneWrong'),
      mayContact: !mayContact && t('mayMissing'),
    }),
    calls: [note, remove],
    send: ({ name, relation, phone, mayContact, needsMapped }) =>
      note.mutate({
        ...{ personId, nextOfKinId: kin?.nextOfKinId ?? null, version: kin?.version ?? null, mayContact, needsMapped },
        ...{ name: name.trim(), relation: relation.trim(), phone: normalisePhone(phone) },
      }),
  })
  return (
    <FormDialog form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('name')} label={t('name')} maxLength={120} />
      <TextField {...form.text('relation')} label={t('relation')} description={t('relationNote')} maxLength={60} />
      <TextField {...form.text('phone')} label={t('phone')} optional={t('optional')} inputMode="tel" maxLength={30} />
      <RadioField
        {...form.value('mayContact')}
        label={t('may')}
        description={t('mayNote')}
        options={mayContactAnswers.map((value) => ({ value, label: may(value) }))}
      />
      <CheckField {...form.box('needsMapped')} label={t('mapped')} />
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
    </FormDialog>
  )
}
