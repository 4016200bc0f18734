import { sharedMeasures } from '@samplass/domain/outcome/shared-figures'
import { Chip, Chips } from '@samplass/ui/chips'
import { EmptyState } from '@samplass/ui/empty-state'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { CooperationPanel } from './cooperation-panel.tsx'
import { MeasurePanel } from './measure-panel.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { Cooperation } from './shared-words.ts'

/** The municipalities of a cooperation side by side, one year at a time. No sum of them, and no order by who is best. */
export function ComparisonView({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const t = useTranslations('outcome.shared')
  const [publishing, setPublishing] = useState<Cooperation | null>(null)
  const query = useQuery({
    ...useTRPC().outcome.getComparison.queryOptions({ year }),
    placeholderData: keepPreviousData,
  })
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const { years, cooperations, mayPublish } = query.data
  const whyNot = !mayPublish ? t('whyNotPublish') : years.includes(year) ? null : t('whyNotYear')
  return (
    <div className="sp-stack">
      <p className="sp-muted">{t('lead')}</p>
      {cooperations.length === 0 ? (
        <EmptyState title={t('none.title')} text={t('none.body')} />
      ) : (
        <Chips>
          {years.map((one) => (
            <Chip key={one} pressed={one === year} onClick={() => onYear(one)}>
              {String(one)}
            </Chip>
          ))}
        </Chips>
      )}
      {cooperations.map((cooperation) => (
        <section key={cooperation.cooperationId} className="sp-stack" aria-label={cooperation.name}>
          <CooperationPanel
            cooperation={cooperation}
            year={year}
            whyNot={whyNot}
            onPublish={() => setPublishing(cooperation)}
          />
          {cooperation.municipalities.some(({ madeAt }) => madeAt !== null) && (
            <div className="sp-two">
              {sharedMeasures.map((measure) => (
                <MeasurePanel key={measure} measure={measure} year={year} municipalities={cooperation.municipalities} />
              ))}
            </div>
          )}
        </section>
      ))}
      {publishing && <PublishDialog cooperation={publishing} year={year} onClose={() => setPublishing(null)} />}
    </div>
  )
}
