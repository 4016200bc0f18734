import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { HouseForm } from './house-form.tsx'

/** Every house that one may see, own first, and the two ways to get more. */
export function HouseList() {
  const t = useTranslations('setup')
  const locale = useLocale()
  const trpc = useTRPC()
  const { slug } = useMembership()
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const query = useQuery(trpc.bedPool.listHouses.queryOptions())
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const { houses, mayAdd } = query.data
  const buttons = mayAdd && (
    <div className="sp-actions">
      <Button onClick={() => setAdding(true)}>
        <icons.Add />
        {t('houses.add')}
      </Button>
      <Button variant="secondary" onClick={() => void navigate({ to: '/$org/hus/importer', params: { org: slug } })}>
        <icons.Upload />
        {t('houses.import')}
      </Button>
    </div>
  )
  return (
    <>
      <PageHead title={t('houses.title')} eyebrow={t('houses.eyebrow')}>
        {houses.length > 0 && buttons}
      </PageHead>
      {houses.length === 0 ? (
        <EmptyState
          title={t('houses.emptyTitle')}
          text={mayAdd ? t('houses.emptyText') : t('houses.emptyTextReader')}
          actions={buttons}
        />
      ) : (
        <Panel label={t('houses.title')} flush>
          <DataTable
            caption={t('houses.caption')}
            hideCaption
            locale={locale}
            rows={houses}
            rowKey={(house) => house.id}
            columns={[
              {
                id: 'house',
                header: t('houses.house'),
                rowHeader: true,
                sortBy: (house) => house.name,
                cell: (house) => (
                  <Link to="/$org/hus/$houseId" params={{ org: slug, houseId: house.id }}>
                    {house.name}
                  </Link>
                ),
              },
              { id: 'place', header: t('houses.place'), sortBy: (house) => house.place, cell: (house) => house.place },
              {
                id: 'groups',
                header: t('houses.groups'),
                sortBy: (house) => house.kinds.reduce((sum, kind) => sum + kind.beds, 0),
                cell: (house) =>
                  house.kinds.length === 0 ? (
                    <span className="sp-muted">{t('houses.noGroups')}</span>
                  ) : (
                    house.kinds.map((kind) => (
                      <div key={kind.id}>{t('houses.group', { beds: kind.beds, name: kind.name })}</div>
                    ))
                  ),
              },
              {
                id: 'owner',
                header: t('houses.owner'),
                wide: true,
                sortBy: (house) => house.owner,
                cell: (house) => house.owner,
              },
              {
                id: 'sharing',
                header: t('houses.sharing'),
                cell: (house) =>
                  house.archivedAt ? (
                    <StatusTag state="slutt">{t('houses.archived')}</StatusTag>
                  ) : house.mine ? (
                    t('houses.sharedWith', { count: house.sharedWith })
                  ) : house.mayUse ? (
                    t('houses.mayUse')
                  ) : (
                    t('houses.mayNotUse')
                  ),
              },
            ]}
          />
        </Panel>
      )}
      {adding && (
        <HouseForm
          house={null}
          onClose={() => setAdding(false)}
          onAdded={(houseId) => void navigate({ to: '/$org/hus/$houseId', params: { org: slug, houseId } })}
        />
      )}
    </>
  )
}
