import { type Policy, policySchema } from '@samplass/domain/bed-pool/policy'
import { CheckField, RadioField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { TimeField } from '../stay/page/time-field.tsx'
import { AddressField } from './address-field.tsx'
import type { Kind } from './group-panel.tsx'
import {
  type CountField,
  countFields,
  type PolicyGroup,
  policyGroups,
  usePolicyFields,
  usePolicyWords,
  useUnit,
} from './policy-words.ts'
import { useDraft } from './use-draft.ts'

/** The rules of one group, with what they change for those who are there now, told before they are saved. */
export function PolicyForm({ kind, policy, onClose }: { kind: Kind; policy: Policy; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const fieldsOf = usePolicyFields()
  const save = useMutation(
    useTRPC().bedPool.setPolicy.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const form = useDraft(policySchema, policy as Policy)
  return (
    <FormDialog
      title={t('policy.changeOf', { group: kind.name })}
      note={t('policy.note')}
      form={form.through([save], (values) =>
        save.mutate({ unitKindId: kind.id, policyVersion: kind.policyVersion, policy: values }),
      )}
      onClose={onClose}
    >
      {(Object.keys(policyGroups) as PolicyGroup[]).map((group) => (
        <section key={group} className="sp-stack">
          <h3>{t(`policy.groups.${group}`)}</h3>
          {fieldsOf(group).map((field) => (
            <RuleField key={field} field={field} form={form} />
          ))}
        </section>
      ))}
      <Preview unitKindId={kind.id} policy={form.valid} before={policy} />
    </FormDialog>
  )
}

type Form = ReturnType<typeof useDraft<Policy, Policy>>

function RuleField({ field, form }: { field: keyof Policy; form: Form }) {
  const t = useTranslations('setup')
  const { draft, set } = form
  const unitOf = useUnit()
  const unitWord = (count: CountField) => unitOf(count, draft[count] ?? 0)
  const frame = { label: t(`policy.fields.${field}`), ...form.field(field) }
  if (field === 'claimCutOff') {
    const { time, daysAfter } = draft.claimCutOff
    return (
      <>
        <TimeField
          label={t('policy.cutOffTime')}
          description={t('policy.timeHint')}
          {...form.field('claimCutOff.time')}
          value={time}
          onChange={(at) => set('claimCutOff', { time: at, daysAfter })}
        />
        <RadioField
          name="daysAfter"
          label={t('policy.cutOffDay')}
          inline
          value={String(daysAfter)}
          options={[
            { value: '0', label: t('policy.cutOffDays.same') },
            { value: '1', label: t('policy.cutOffDays.next') },
          ]}
          onChange={(value) => set('claimCutOff', { time, daysAfter: Number(value) })}
        />
      </>
    )
  }
  if (field === 'waitingOrder') {
    return (
      <RadioField
        name="waitingOrder"
        {...frame}
        value={draft.waitingOrder[0] ?? null}
        options={(['asked_first', 'wanted_first', 'own_municipality'] as const).map((value) => ({
          value,
          label: t(`policy.order.${value}`),
        }))}
        onChange={(first) => {
          const chosen = first as Policy['waitingOrder'][number]
          set('waitingOrder', chosen === 'asked_first' ? ['asked_first'] : [chosen, 'asked_first'])
        }}
      />
    )
  }
  if (field === 'addressIn') {
    return <AddressField {...frame} value={draft.addressIn} onChange={(numbers) => set('addressIn', numbers)} />
  }
  if (field === 'departAt') {
    return (
      <TimeField
        {...frame}
        description={t('policy.timeHint')}
        value={draft.departAt}
        onChange={(at) => set('departAt', at)}
      />
    )
  }
  const value = draft[field]
  if (typeof value === 'boolean') {
    return (
      <CheckField
        id={frame.id}
        label={frame.label}
        checked={value}
        onChange={(event) => set(field, event.target.checked as never)}
      />
    )
  }
  if (!(countFields as string[]).includes(field)) return null
  return (
    <NumberField
      {...frame}
      optional={field === 'staysPerYear' ? t('form.optional') : undefined}
      description={field === 'staysPerYear' ? t('policy.noLimit') : undefined}
      unit={unitWord(field as CountField)}
      value={value as number | null}
      min={0}
      less={t('form.less')}
      more={t('form.more')}
      onChange={(count) => set(field as CountField, count as never)}
    />
  )
}

function Preview({ unitKindId, policy, before }: { unitKindId: string; policy: Policy | null; before: Policy }) {
  const t = useTranslations('setup.policy')
  const inWords = usePolicyWords()
  const trpc = useTRPC()
  const { data } = useQuery({
    ...trpc.bedPool.previewPolicy.queryOptions({ unitKindId, policy: policy ?? before }),
    enabled: policy !== null,
    placeholderData: keepPreviousData,
  })
  if (!data || !policy) return null
  if (data.changed.length === 0) return <p className="sp-muted">{t('preview.nothing')}</p>
  const { inHouse, expected, holds, waiting } = data.now
  return (
    <Notice tone={data.breaches.length > 0 ? 'warning' : 'info'} title={t('preview.title')} live="polite">
      <ul>
        {data.changed.map(({ field }) => (
          <li key={field}>
            {t(`fields.${field}`)}: {t('preview.from', { from: inWords(field, before), to: inWords(field, policy) })}
          </li>
        ))}
      </ul>
      <p>{t('preview.now', { inHouse, expected, holds, waiting })}</p>
      {data.breaches.length === 0 ? (
        <p>{t('preview.fine')}</p>
      ) : (
        data.breaches.map(({ rule, count }) => <p key={rule}>{t(`preview.breaches.${rule}`, { count })}</p>)
      )}
    </Notice>
  )
}
