import { permissionsOf } from '@samplass/domain/access/roles'
import { type HousingSetting, housingSettings } from '@samplass/domain/housing/schema'
import { Button } from '@samplass/ui/button'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { problemIn } from '../shell/problem.ts'
import { useProblemText } from '../shell/refusals.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'

type Settings = Outputs['housing']['getHousingSettings']
const names = Object.keys(housingSettings) as HousingSetting[]

/** Limits and times for homes and leases, the same for the whole municipality: to change for whoever answers for it, to read for the others. */
export function HousingSettingsPanel() {
  const t = useTranslations('housing.settings')
  const trpc = useTRPC()
  const words = useProblemText()
  const { roles, kind } = useMembership()
  const shown = kind === 'municipality' && permissionsOf(roles).has('housing.read')
  const found = useQuery(
    trpc.housing.getHousingSettings.queryOptions(undefined, { enabled: shown, meta: { live: false } }),
  )
  if (!shown) return null
  return (
    <Panel heading={t('title')}>
      {found.isPending && <Skeleton label={t('title')} rows={5} />}
      {found.error && !found.data && <p>{words(found.error)}</p>}
      {found.data?.whyNot && <ReadOnly settings={found.data} />}
      {found.data && !found.data.whyNot && (
        <SettingsForm key={found.data.version} settings={found.data} read={() => found.refetch()} />
      )}
    </Panel>
  )
}

function ReadOnly({ settings }: { settings: Settings }) {
  const t = useTranslations('housing.settings')
  return (
    <div className="sp-stack">
      <dl className="sp-dl">
        {names.map((name) => [
          <dt key={name}>{t(`names.${name}`)}</dt>,
          <dd key={`${name}-value`}>{t(`values.${name}`, { count: settings[name] })}</dd>,
        ])}
      </dl>
      <p className="sp-small sp-muted">{t('whyNot')}</p>
    </div>
  )
}

function SettingsForm({ settings, read }: { settings: Settings; read: () => Promise<unknown> }) {
  const t = useTranslations('housing.settings')
  const trpc = useTRPC()
  const toast = useToast()
  const words = useProblemText()
  const set = useMutation(
    trpc.housing.setHousingSettings.mutationOptions({
      onSuccess: async () => {
        await read()
        toast.show({ text: t('done') })
      },
    }),
  )
  const start = Object.fromEntries(names.map((name) => [name, settings[name]])) as Record<HousingSetting, number | null>
  const form = useDialogForm({
    start,
    check: (typed) =>
      Object.fromEntries(
        names.map((name) => {
          const [least, most] = housingSettings[name]
          const value = typed[name]
          return [name, (value === null || value < least || value > most) && t('fix', { least, most })]
        }),
      ),
    calls: [set],
    send: (typed) => set.mutate({ version: settings.version, ...(typed as Record<HousingSetting, number>) }),
  })
  const problem = set.error ? problemIn(set.error) : null
  const overtaken = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit()
  }
  return (
    <form className="sp-stack" noValidate onSubmit={submit}>
      <p className="sp-small sp-muted">{t('note')}</p>
      {set.error && <Notice tone="danger" live="assertive" title={overtaken ? t('overtaken') : words(set.error)} />}
      <ErrorSummary title={t('summary')} problems={form.problems} attempt={form.attempt} />
      {names.map((name) => (
        <NumberField
          key={name}
          {...form.value(name)}
          label={t(`names.${name}`)}
          min={housingSettings[name][0]}
          max={housingSettings[name][1]}
          less={t('less')}
          more={t('more')}
        />
      ))}
      <div className="sp-actions">
        <Button type="submit" busy={set.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
