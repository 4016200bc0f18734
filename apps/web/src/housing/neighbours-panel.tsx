import { DataTable } from '@samplass/ui/data-table'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { addressOf } from './words.ts'

type Offers = Outputs['housing']['listOffers']

/** What those who cooperate offer each other: the neighbours' by area, one's own by its door. */
export function NeighboursPanel() {
  const query = useQuery(useTRPC().housing.listOffers.queryOptions())
  const offers = query.data
  if (!offers || (offers.cooperations.length === 0 && offers.own.length === 0)) return null
  return (
    <>
      <FromNeighbours rows={offers.neighbours} />
      {offers.own.length > 0 && <OwnOffers rows={offers.own} />}
    </>
  )
}

function FromNeighbours({ rows }: { rows: Offers['neighbours'] }) {
  const t = useTranslations('housing.offer')
  const list = useTranslations('housing.list')
  const words = useTranslations('housing.words')
  const dates = useDates()
  const locale = useLocale()
  return (
    <Panel heading={t('fromNeighbours')} aside={list('count', { total: rows.length })} foot={t('neighboursHint')} flush>
      <DataTable
        caption={t('fromNeighbours')}
        hideCaption
        dense
        locale={locale}
        rows={rows}
        rowKey={(row) => row.offerId}
        empty={<p className="sp-panel__body sp-muted">{t('noneFrom')}</p>}
        columns={[
          {
            id: 'owner',
            header: t('owner'),
            rowHeader: true,
            sortBy: (row) => row.owner,
            cell: (row) => (row.area ? t('ownerArea', { owner: row.owner, area: row.area }) : row.owner),
          },
          { id: 'kind', header: list('kind'), cell: (row) => words(`kinds.${row.kind}`) },
          {
            id: 'bedrooms',
            header: list('bedrooms'),
            align: 'end',
            wide: true,
            sortBy: (row) => row.bedrooms,
            cell: (row) => row.bedrooms,
          },
          {
            id: 'rent',
            header: list('rent'),
            align: 'end',
            wide: true,
            sortBy: (row) => row.rentKr ?? 0,
            cell: (row) => (row.rentKr === null ? words('unknown') : words('kr', { kr: row.rentKr })),
          },
          {
            id: 'when',
            header: t('when'),
            sortBy: (row) => row.fromOn,
            cell: (row) => t('period', { from: dates.withYear(row.fromOn), until: dates.withYear(row.untilOn) }),
          },
          {
            id: 'share',
            header: t('shareHead'),
            wide: true,
            cell: (row) => t(`share.${row.shareOf}`, { share: row.share }),
          },
          { id: 'contact', header: t('ask'), cell: (row) => row.contact },
        ]}
      />
    </Panel>
  )
}

function OwnOffers({ rows }: { rows: Offers['own'] }) {
  const t = useTranslations('housing.offer')
  const list = useTranslations('housing.list')
  const dates = useDates()
  const { slug } = useMembership()
  return (
    <Panel heading={t('own')} aside={list('count', { total: rows.length })} flush>
      <EntryList
        label={t('own')}
        entries={rows.map((row) => ({
          id: row.offerId,
          title: (
            <Link to="/$org/bolig/$dwellingId" params={{ org: slug, dwellingId: row.dwellingId }}>
              {addressOf(row)}
            </Link>
          ),
          text: [
            t('stands', {
              cooperation: row.cooperation ?? 'none',
              from: dates.withYear(row.fromOn),
              until: dates.withYear(row.untilOn),
            }),
            t(`share.${row.shareOf}`, { share: row.share }),
          ].join(' '),
        }))}
      />
    </Panel>
  )
}
