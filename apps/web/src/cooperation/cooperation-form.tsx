import { addCooperationInput, changeCooperationInput, cooperationForms } from '@samplass/domain/cooperation/schema'
import { localDateOf } from '@samplass/domain/nights'
import { CheckGroup, RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDraft } from '../bed-pool-setup/use-draft.ts'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import type { Cooperation, List } from './cooperation-page.tsx'

/** A cooperation that one's own municipality hosts. Quotas are set on each member afterwards. */
export function AddCooperation({ list, onClose }: { list: List; onClose: () => void }) {
  const t = useTranslations('cooperation')
  const queries = useQueryClient()
  const { name: own } = useMembership()
  const [wanted, setWanted] = useState('')
  const add = useMutation(
    useTRPC().cooperation.addCooperation.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const form = useDraft(addCooperationInput, {
    name: '',
    form: 'host_municipality' as string,
    fromOn: localDateOf(serverNow()) as string,
    toOn: null as string | null,
    members: [] as {
      organisationRole: string
      fromOn: string
      toOn: null
      quotaNights: null
      quotaPeriod: 'month'
      lendsUnused: boolean
    }[],
  })
  const { draft } = form
  const chosen = draft.members.map((member) => member.organisationRole)
  // Of 357 municipalities only those that match, and those already chosen.
  const shown = list.organisations.filter(
    ({ role, name }) =>
      name !== own &&
      (chosen.includes(role) || (wanted.length > 0 && name.toLowerCase().includes(wanted.toLowerCase()))),
  )
  const options = (
    wanted === '' && list.organisations.length <= 20
      ? list.organisations.filter(({ name }) => name !== own)
      : shown.slice(0, 30)
  ).map(({ role, name }) => ({ value: role, label: name }))
  return (
    <FormDialog title={t('add')} form={form.through([add], (values) => add.mutate(values))} onClose={onClose}>
      <NameField form={form} />
      <RadioField
        name="form"
        label={t('fields.form')}
        {...form.field('form')}
        value={draft.form}
        options={cooperationForms.map((value) => ({ value, label: t(`forms.${value}`) }))}
        onChange={(value) => form.set('form', value)}
      />
      <PeriodFields form={form} />
      {list.organisations.length > 20 && (
        <TextField
          label={t('fields.filter')}
          type="search"
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <CheckGroup
        name="members"
        label={t('fields.members')}
        {...form.field('members')}
        options={options}
        value={chosen}
        onChange={(roles) =>
          form.set(
            'members',
            roles.map((organisationRole) => ({
              organisationRole,
              fromOn: draft.fromOn,
              toOn: null,
              quotaNights: null,
              quotaPeriod: 'month' as const,
              lendsUnused: false,
            })),
          )
        }
      />
    </FormDialog>
  )
}

/** Another name or period, by its host. What ends it stands at the field. */
export function ChangeCooperation({ cooperation, onClose }: { cooperation: Cooperation; onClose: () => void }) {
  const t = useTranslations('cooperation')
  const queries = useQueryClient()
  const change = useMutation(
    useTRPC().cooperation.changeCooperation.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const form = useDraft(changeCooperationInput, {
    cooperationId: cooperation.id,
    version: cooperation.version,
    name: cooperation.name,
    fromOn: cooperation.fromOn as string,
    toOn: cooperation.toOn as string | null,
  })
  return (
    <FormDialog
      title={t('changeOf', { name: cooperation.name })}
      form={form.through([change], (values) => change.mutate(values))}
      onClose={onClose}
    >
      <NameField form={form} />
      <PeriodFields form={form} hint={t('fields.toOnHint')} />
    </FormDialog>
  )
}

type Draft = { name: string; fromOn: string; toOn: string | null }
type Form = {
  draft: Draft
  set(field: keyof Draft, value: Draft[keyof Draft]): void
  field: (path: string) => { id: string; error?: string | undefined }
}

function NameField({ form }: { form: Form }) {
  const t = useTranslations('cooperation')
  return (
    <TextField
      label={t('fields.name')}
      autoComplete="off"
      {...form.field('name')}
      value={form.draft.name}
      onChange={(event) => form.set('name', event.target.value)}
    />
  )
}

function PeriodFields({ form, hint }: { form: Form; hint?: string }) {
  const t = useTranslations('cooperation')
  const words = useTranslations('setup.form')
  return (
    <>
      <DayField
        label={t('fields.fromOn')}
        {...form.field('fromOn')}
        value={form.draft.fromOn}
        onChange={(date) => form.set('fromOn', date)}
      />
      <DayField
        label={t('fields.toOn')}
        optional={words('optional')}
        {...(hint ? { description: hint } : {})}
        {...form.field('toOn')}
        value={form.draft.toOn ?? ''}
        onChange={(date) => form.set('toOn', date || null)}
      />
    </>
  )
}
