import { zodResolver } from '@hookform/resolvers/zod'
import type { Role } from '@samplass/domain/access/roles'
import { addMemberInput } from '@samplass/domain/access/schema'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { CheckGroup, RadioField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useId } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'

export type MemberFields = {
  email: string
  name: string
  roles: Role[]
  wholeOrganisation: boolean
  houseIds: string[]
}
type House = { id: string; name: string }
type MemberFormProps = {
  /** Given by the buttons outside. */
  id: string
  fields: MemberFields
  /** Null for somebody who has access already: their name and address are their own. */
  known: boolean
  roles: readonly Role[]
  houses: readonly House[]
  problem: string | null
  onSave: (fields: MemberFields) => void
}

const { email, name, roles: givenRoles, wholeOrganisation, houseIds } = addMemberInput.shape
const schema = z
  .object({ email, name, roles: givenRoles, wholeOrganisation, houseIds })
  .check(z.refine((given) => given.wholeOrganisation || given.houseIds.length > 0, { path: ['houseIds'] }))

const order = ['email', 'name', 'roles', 'houseIds'] as const

/** Who, in which roles and where. */
export function MemberForm({ id, fields, known, roles, houses, problem, onSave }: MemberFormProps) {
  const t = useTranslations('access')
  const prefix = useId()
  const { register, handleSubmit, control, formState, watch } = useForm<MemberFields>({
    resolver: zodResolver(schema),
    defaultValues: fields,
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  const errorOf = (field: (typeof order)[number]) => (errors[field] ? t(`members.problems.${field}`) : undefined)
  const idOf = (field: string) => `${prefix}-${field}`
  const problems = order.flatMap((field) => {
    const text = errorOf(field)
    return text ? [{ field: idOf(field), text }] : []
  })
  return (
    <form id={id} className="sp-stack" onSubmit={(event) => void handleSubmit(onSave)(event)} noValidate>
      {problem && <Notice tone="danger" live="assertive" title={problem} />}
      <ErrorSummary title={t('members.summary')} problems={problems} attempt={submitCount} />
      {!known && (
        <>
          <TextField
            {...register('email')}
            id={idOf('email')}
            label={t('members.email')}
            type="email"
            autoComplete="off"
            error={errorOf('email')}
          />
          <TextField
            {...register('name')}
            id={idOf('name')}
            label={t('members.name')}
            description={t('members.nameHint')}
            autoComplete="off"
            error={errorOf('name')}
          />
        </>
      )}
      <Controller
        control={control}
        name="roles"
        render={({ field }) => (
          <CheckGroup
            id={idOf('roles')}
            name="roles"
            label={t('members.pickRoles')}
            value={field.value}
            onChange={(value) => field.onChange(roles.filter((role) => value.includes(role)))}
            options={roles.map((role) => ({
              value: role,
              label: t(`roles.${role}`),
              description: t(`roleDoes.${role}`),
            }))}
            error={errorOf('roles')}
          />
        )}
      />
      <Controller
        control={control}
        name="wholeOrganisation"
        render={({ field }) => (
          <RadioField
            name="wholeOrganisation"
            label={t('members.pickScope')}
            value={field.value ? 'whole' : 'some'}
            onChange={(value) => field.onChange(value === 'whole')}
            options={[
              { value: 'whole', label: t('members.whole') },
              { value: 'some', label: t('members.some') },
            ]}
          />
        )}
      />
      {!watch('wholeOrganisation') && (
        <Controller
          control={control}
          name="houseIds"
          render={({ field }) => (
            <CheckGroup
              id={idOf('houseIds')}
              name="houseIds"
              label={t('members.pickHouses')}
              value={field.value}
              onChange={field.onChange}
              options={houses.map((house) => ({ value: house.id, label: house.name }))}
              error={errorOf('houseIds')}
            />
          )}
        />
      )}
    </form>
  )
}
