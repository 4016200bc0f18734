import { changeMemberInput, quotaPeriods } from '@samplass/domain/cooperation/schema'
import { localDateOf } from '@samplass/domain/nights'
import { CheckField, RadioField, SelectField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDraft } from '../bed-pool-setup/use-draft.ts'
import { DayField } from '../shell/day-field.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { Cooperation, List, Member } from './cooperation-page.tsx'
import { keepsNobody } from './cooperation-tables.tsx'

type MemberFormProps = { list: List; cooperation: Cooperation; member: Member | null; onClose: () => void }

/** A new member, or the period, quota and lending of one. */
export function MemberForm({ list, cooperation, member, onClose }: MemberFormProps) {
  const t = useTranslations('cooperation')
  const words = useTranslations('setup.form')
  const queries = useQueryClient()
  const change = useMutation(
    useTRPC().cooperation.changeMember.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const form = useDraft(changeMemberInput, {
    cooperationId: cooperation.id,
    version: cooperation.version,
    member: {
      organisationRole: member?.role ?? '',
      fromOn: (member?.fromOn ?? localDateOf(serverNow())) as string,
      toOn: (member?.toOn ?? null) as string | null,
      quotaNights: member?.quotaNights ?? null,
      quotaPeriod: (member?.quotaPeriod ?? 'month') as string,
      lendsUnused: member?.lendsUnused ?? false,
    },
  })
  const draft = form.draft.member
  const set = (more: Partial<typeof draft>) => form.set('member', { ...draft, ...more })
  const known = new Set(cooperation.members.map((one) => one.role))
  const isHost = member?.role === cooperation.host.role
  return (
    <FormDialog
      title={member ? t('changeOf', { name: member.name }) : t('addMember')}
      form={form.through([change], (values) => change.mutate(values))}
      onClose={onClose}
    >
      {!member && (
        <SelectField
          label={t('fields.organisation')}
          placeholder={t('fields.choose')}
          {...form.field('member.organisationRole')}
          value={draft.organisationRole}
          onChange={(event) => set({ organisationRole: event.target.value })}
          options={list.organisations
            .filter(({ role }) => !known.has(role))
            .map(({ role, name }) => ({ value: role, label: name }))}
        />
      )}
      <DayField
        label={t('fields.fromOn')}
        {...form.field('member.fromOn')}
        value={draft.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
      {!isHost && (
        <DayField
          label={t('fields.toOn')}
          optional={words('optional')}
          {...form.field('member.toOn')}
          value={draft.toOn ?? ''}
          onChange={(toOn) => set({ toOn: toOn || null })}
        />
      )}
      {!keepsNobody({ role: draft.organisationRole }) && (
        <>
          <NumberField
            label={t('fields.quota')}
            optional={words('optional')}
            description={t('fields.quotaHint')}
            {...form.field('member.quotaNights')}
            min={0}
            less={words('less')}
            more={words('more')}
            value={draft.quotaNights}
            onChange={(quotaNights) => set({ quotaNights })}
          />
          <RadioField
            name="quotaPeriod"
            label={t('fields.period')}
            inline
            value={draft.quotaPeriod}
            options={quotaPeriods.map((value) => ({ value, label: t(`periods.${value}`) }))}
            onChange={(quotaPeriod) => set({ quotaPeriod })}
          />
          <CheckField
            label={t('fields.lends')}
            checked={draft.lendsUnused}
            onChange={(event) => set({ lendsUnused: event.target.checked })}
          />
        </>
      )}
    </FormDialog>
  )
}
