import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { problemIn } from '../shell/problem.ts'
import { useProblemText } from '../shell/refusals.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'

type Settings = Outputs['plan']['getPlanSettings']
const figures = { reviewMonths: [1, 60], remapFromDays: [0, 365], remapToDays: [1, 365] } as const
type Figure = keyof typeof figures
const names = Object.keys(figures) as Figure[]

/** What the whole municipality has settled for its plans: to change for whoever answers for it, to read for the others. */
export function PlanSettingsPanel() {
  const t = useTranslations('plans.settings')
  const trpc = useTRPC()
  const words = useProblemText()
  const { roles, kind } = useMembership()
  const shown = kind === 'municipality' && permissionsOf(roles).has('plan.read')
  const found = useQuery(trpc.plan.getPlanSettings.queryOptions(undefined, { enabled: shown, meta: { live: false } }))
  if (!shown) return null
  return (
    <Panel heading={t('title')}>
      {found.isPending && <Skeleton label={t('title')} rows={3} />}
      {found.error && !found.data && <p>{words(found.error)}</p>}
      {found.data?.whyNot && <ReadOnly settings={found.data} />}
      {found.data && !found.data.whyNot && <SettingsForm settings={found.data} read={() => found.refetch()} />}
    </Panel>
  )
}

function ReadOnly({ settings }: { settings: Settings }) {
  const t = useTranslations('plans.settings')
  return (
    <div className="sp-stack">
      <dl className="sp-dl">
        {names.map((name) => [
          <dt key={name}>{t(name)}</dt>,
          <dd key={`${name}-value`}>{t(name === 'reviewMonths' ? 'months' : 'days', { count: settings[name] })}</dd>,
        ])}
      </dl>
      <p className="sp-small sp-muted">{t('whyNot')}</p>
    </div>
  )
}

function SettingsForm({ settings, read }: { settings: Settings; read: () => Promise<unknown> }) {
  const t = useTranslations('plans.settings')
  const trpc = useTRPC()
  const toast = useToast()
  const words = useProblemText()
  const [typed, setTyped] = useState<Partial<Record<Figure, number | null>>>({})
  const [attempt, setAttempt] = useState(0)
  const set = useMutation(
    trpc.plan.setPlanSettings.mutationOptions({
      onSuccess: async () => {
        await read()
        setTyped({})
        setAttempt(0)
        toast.show({ text: t('done') })
      },
      // Somebody else has set them meanwhile: what is typed stands, and is saved on top of theirs.
      onError: () => void read(),
    }),
  )
  const given = (name: Figure): number | null => (typed[name] === undefined ? settings[name] : typed[name])
  const outside = (name: Figure) => {
    const [least, most] = figures[name]
    const value = given(name)
    return value === null || value < least || value > most
  }
  const [reviewMonths, remapFromDays, remapToDays] = names.map(given)
  const wrongOrder = !outside('remapFromDays') && !outside('remapToDays') && (remapFromDays ?? 0) >= (remapToDays ?? 0)
  const problems = names.flatMap((name) => {
    if (outside(name)) return [{ field: `plan-set-${name}`, text: t(`fix.${name}`) }]
    return name === 'remapToDays' && wrongOrder ? [{ field: `plan-set-${name}`, text: t('fix.order') }] : []
  })
  const shown = attempt > 0 ? problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || reviewMonths == null || remapFromDays == null || remapToDays == null) return
    set.mutate({ version: settings.version, reviewMonths, remapFromDays, remapToDays })
  }
  const problem = set.error ? problemIn(set.error) : null
  const overtaken = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  return (
    <form className="sp-stack" noValidate onSubmit={submit}>
      {set.error && <Notice tone="danger" live="assertive" title={overtaken ? t('overtaken') : words(set.error)} />}
      <ErrorSummary title={t('summary')} problems={shown} attempt={attempt} />
      {names.map((name) => (
        <NumberField
          key={name}
          id={`plan-set-${name}`}
          error={shown.find(({ field }) => field === `plan-set-${name}`)?.text}
          label={t(name)}
          description={t(`note.${name}`)}
          value={given(name)}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
          min={figures[name][0]}
          max={figures[name][1]}
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
