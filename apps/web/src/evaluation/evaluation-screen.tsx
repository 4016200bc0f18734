import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { useOwnHouses } from '../stay/print/use-houses.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { PaperForm } from './paper-form.tsx'
import { Results } from './results.tsx'

const periods = [6, 12, 24, 36] as const
export type Months = (typeof periods)[number]

export type EvaluationScreenProps = {
  houseId: string | null
  months: Months
  /** The blank form, to be printed. */
  form: boolean
  onHouse: (houseId: string) => void
  onMonths: (months: Months) => void
  onForm: (shown: boolean) => void
}

/** What guests say of a house. Who may only write in what came on paper sees no answers. */
export function EvaluationScreen({ houseId, months, form, onHouse, onMonths, onForm }: EvaluationScreenProps) {
  const t = useTranslations('evaluation.house')
  const can = permissionsOf(useMembership().roles)
  const { houses, isPending } = useOwnHouses()
  const [writing, setWriting] = useState(false)
  const chosen = houses.find(({ id }) => id === houseId) ?? houses[0]
  if (form) return <PaperForm onBack={() => onForm(false)} />
  if (isPending) return <Pending />
  if (!chosen) {
    return (
      <>
        <PageHead title={t('title')} eyebrow={t('eyebrow')} />
        <EmptyState title={t('noHouses.title')} text={t('noHouses.body')} />
      </>
    )
  }
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')}>
        <div className="sp-row">
          {can.has('stay.run') && (
            <Button variant="secondary" onClick={() => setWriting(true)}>
              <icons.Write />
              {t('paper')}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => onForm(true)}>
            <icons.Print />
            {t('printForm')}
          </Button>
        </div>
      </PageHead>
      <div className="sp-toolrow">
        <SelectField
          label={t('pick')}
          value={chosen.id}
          onChange={(event) => onHouse(event.target.value)}
          options={houses.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {can.has('report.read') && (
          <SelectField
            label={t('months')}
            value={String(months)}
            onChange={(event) => onMonths(Number(event.target.value) as Months)}
            options={periods.map((count) => ({ value: String(count), label: t('monthsOf', { count: String(count) }) }))}
          />
        )}
      </div>
      {can.has('report.read') && <HouseResults houseId={chosen.id} months={months} />}
      {writing && <PaperDialog houseId={chosen.id} houseName={chosen.name} onClose={() => setWriting(false)} />}
    </>
  )
}

function HouseResults({ houseId, months }: { houseId: string; months: Months }) {
  const trpc = useTRPC()
  const said = useQuery(trpc.stay.evaluations.queryOptions({ houseId, months }))
  if (said.data) return <Results said={said.data} />
  if (said.error) return <Failure error={said.error} reset={() => void said.refetch()} />
  return <Pending />
}
