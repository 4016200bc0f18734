import { Button } from '@samplass/ui/button'
import { Chip, FilterBar } from '@samplass/ui/chips'
import { EmptyState } from '@samplass/ui/empty-state'
import { Download } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { saveFile } from '../spreadsheet/save-file.ts'
import { ComparisonView } from './comparison-view.tsx'
import { FidelityView } from './fidelity-view.tsx'
import { ContactsPanel, KeptPanel, RefusalsPanel } from './help-panels.tsx'
import { ChoicesPanel, ConcentrationPanel, HomesPanel } from './home-panels.tsx'
import { PeriodPanel, type Wanted } from './period-panel.tsx'
import { RetentionPanel } from './retention-panel.tsx'
import { RehousingPanel, ToKeyPanel } from './wait-panels.tsx'
import { WindowsPanel } from './windows-panel.tsx'
import type { Outcomes } from './words.ts'

export const parts = ['figures', 'housingFirst', 'cooperation'] as const
export type Part = (typeof parts)[number]
type Props = {
  wanted: Wanted
  part: Part
  year: number
  onChange: (wanted: Wanted) => void
  onPart: (part: Part) => void
  onYear: (year: number) => void
}

/** What became of needs, homes and help, in counts; each with how it is counted and what it does not say. */
export function OutcomeScreen({ wanted, part, year, onChange, onPart, onYear }: Props) {
  const t = useTranslations('outcome')
  const dates = useDates()
  const trpc = useTRPC()
  const locale = useLocale()
  const { slug } = useMembership()
  const inWords = useProblemText()
  const query = useQuery({
    ...trpc.outcome.getOutcomes.queryOptions(wanted),
    placeholderData: keepPreviousData,
  })
  const download = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      organisationClient(slug).queries.fetchQuery({
        ...trpc.outcome.exportOutcomes.queryOptions({ ...wanted, format, locale }),
        staleTime: 0,
      }),
    onSuccess: saveFile,
  })
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const outcomes = query.data
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('asOf', { when: dates.stamp(outcomes.asOf) })}>
        {part !== 'cooperation' && (
          <div className="sp-actions">
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                variant="secondary"
                busy={download.isPending && download.variables === format}
                onClick={() => download.mutate(format)}
              >
                <Download />
                {t(format === 'xlsx' ? 'excel' : 'csv')}
              </Button>
            ))}
          </div>
        )}
      </PageHead>
      <div className="sp-stack">
        <FilterBar label={t('parts')}>
          {parts.map((one) => (
            <Chip key={one} pressed={one === part} onClick={() => onPart(one)}>
              {t(one)}
            </Chip>
          ))}
        </FilterBar>
        {part === 'figures' && <p className="sp-muted">{t('lead')}</p>}
        {download.error && (
          <Notice tone="danger" live="assertive">
            {inWords(download.error)}
          </Notice>
        )}
        {part !== 'cooperation' && <PeriodPanel wanted={wanted} teams={outcomes.teams} onChange={onChange} />}
        {part === 'cooperation' ? (
          <ComparisonView year={year} onYear={onYear} />
        ) : part === 'housingFirst' ? (
          <FidelityView wanted={wanted} />
        ) : isEmpty(outcomes) ? (
          <EmptyState title={t('empty.title')} text={t('empty.body')} />
        ) : (
          <Figures of={outcomes} />
        )}
      </div>
    </>
  )
}

const isEmpty = ({ toKey, retention, leases, choices, contacts, beforeAfter, rehousing }: Outcomes) =>
  toKey.all + retention.all + choices.persons + contacts.personDays + beforeAfter.met + rehousing.all === 0 &&
  leases.every(({ count }) => count === 0)

function Figures({ of }: { of: Outcomes }) {
  return (
    <>
      {of.retention.all > 0 && <RetentionPanel retention={of.retention} />}
      <div className="sp-two">
        <ToKeyPanel toKey={of.toKey} />
        <RehousingPanel rehousing={of.rehousing} />
      </div>
      <div className="sp-two">
        <HomesPanel outcomes={of} />
        <ConcentrationPanel concentration={of.concentration} />
      </div>
      <ContactsPanel contacts={of.contacts} />
      <div className="sp-two">
        <ChoicesPanel choices={of.choices} />
        <RefusalsPanel refusals={of.refusals} />
      </div>
      <KeptPanel kept={of.kept} />
      <WindowsPanel beforeAfter={of.beforeAfter} />
    </>
  )
}
