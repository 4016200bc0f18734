import { Button } from '@samplass/ui/button'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { ClosuresPanel } from './closures-panel.tsx'
import { ArchiveDwelling, ChangeDwelling } from './dwelling-form.tsx'
import { BuildingPanel, ContractPanel, FactsPanel, LettingsPanel, MoneyPanel } from './dwelling-panels.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { OfferPanel } from './offer-panel.tsx'
import { PicturesPanel } from './pictures-panel.tsx'
import { addressOf, stateLook } from './words.ts'

/** One dwelling: what it is, where, what it costs, what stands on it and what has happened. Whether it is let, never to whom. */
export function DwellingPage({ dwellingId }: { dwellingId: string }) {
  const t = useTranslations('housing.page')
  const words = useTranslations('housing.words')
  const dates = useDates()
  const { slug } = useMembership()
  const [open, setOpen] = useState<'change' | 'archive' | null>(null)
  const query = useQuery(useTRPC().housing.getDwelling.queryOptions({ dwellingId }))
  if (query.error && !query.data) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const page = query.data
  const { dwelling, building, state } = page
  const close = () => setOpen(null)
  const mayChange = page.mayManage && dwelling.archivedOn === null
  return (
    <>
      <PageHead
        title={addressOf({ street: building.street, unitNumber: dwelling.unitNumber })}
        eyebrow={[words(`kinds.${dwelling.kind}`), building.area || building.postalPlace].filter(Boolean).join(' · ')}
        crumbs={
          <Link to="/$org/bolig" params={{ org: slug }}>
            {t('crumb')}
          </Link>
        }
      >
        <div className="sp-actions">
          <StatusTag state={stateLook[state]}>{words(`states.${state}`)}</StatusTag>
          {mayChange && (
            <>
              <Button onClick={() => setOpen('change')}>{t('change')}</Button>
              <Button
                variant="tertiary"
                whyNot={state === 'let' ? t('archiveLet') : null}
                onClick={() => setOpen('archive')}
              >
                {t('archive')}
              </Button>
            </>
          )}
        </div>
      </PageHead>
      <div className="sp-stack">
        {dwelling.archivedOn !== null && <Notice tone="neutral">{t('archived')}</Notice>}
        {page.emptyDays !== null && page.emptySince !== null && state !== 'archived' && (
          <Notice tone="info" title={t('emptyFor', { days: page.emptyDays, since: dates.withYear(page.emptySince) })} />
        )}
        <div className="sp-night">
          <div className="sp-stack">
            <FactsPanel page={page} />
            <MoneyPanel page={page} />
            <PicturesPanel page={page} />
            <HistoryPanel page={page} />
          </div>
          <div className="sp-stack">
            <BuildingPanel page={page} />
            <ContractPanel page={page} />
            <ClosuresPanel page={page} />
            <OfferPanel page={page} />
            <LettingsPanel page={page} />
          </div>
        </div>
      </div>
      {open === 'change' && <ChangeDwelling page={page} onClose={close} />}
      {open === 'archive' && <ArchiveDwelling page={page} onClose={close} />}
    </>
  )
}
