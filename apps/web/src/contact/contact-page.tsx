import { addNights, localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Chip, Chips, FilterBar } from '@samplass/ui/chips'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { Figures } from '@samplass/ui/figures'
import { SelectField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useMembership, useTRPC } from '../shell/trpc.ts'
import { ContactList } from './contact-list.tsx'

export type Contact = Outputs['contact']['list']['rows'][number]
type Count = Outputs['contact']['list']['counts'][number]

const periods = ['7', '30', '90'] as const

/** Talks of the houses: how many, about what, and the list of them. */
export function ContactPage() {
  const t = useTranslations('contact')
  const trpc = useTRPC()
  const org = useMembership().slug
  const problemText = useProblemText()
  const [days, setDays] = useState<(typeof periods)[number]>('30')
  const [houseId, setHouseId] = useState('')
  const [limit, setLimit] = useState(50)
  const houses = useQuery(trpc.bedPool.listHouses.queryOptions())
  const list = useQuery(
    trpc.contact.list.queryOptions(
      { fromOn: addNights(localDateOf(serverNow()), 1 - Number(days)), houseId: houseId || undefined, limit },
      { placeholderData: keepPreviousData, meta: { live: false } },
    ),
  )
  const mine = houses.data?.houses.filter(({ mine }) => mine) ?? []
  return (
    <>
      <PageHead title={t('title')}>
        <Link className="ds-button sp-btn" to="/$org/samtaler/ny" params={{ org }}>
          <icons.Headset />
          {t('new')}
        </Link>
      </PageHead>
      <FilterBar
        label={t('filter')}
        end={
          mine.length > 1 && (
            <SelectField
              label={t('house')}
              hideLabel
              options={[
                { value: '', label: t('allHouses') },
                ...mine.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={houseId}
              onChange={(event) => setHouseId(event.target.value)}
            />
          )
        }
      >
        <Chips>
          {periods.map((period) => (
            <Chip key={period} pressed={days === period} onClick={() => setDays(period)}>
              {t(`days.${period}`)}
            </Chip>
          ))}
        </Chips>
      </FilterBar>
      {list.error ? (
        <EmptyState title={problemText(list.error)} />
      ) : !list.data ? (
        <Skeleton label={t('fetching')} shape="lines" />
      ) : list.data.rows.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneBody')} />
      ) : (
        <div className="sp-night">
          <Panel heading={t('list')} flush>
            <ContactList rows={list.data.rows} onChanged={() => list.refetch()} />
            {list.data.more && (
              <div className="sp-panel__foot">
                <Button
                  variant="secondary"
                  size="sm"
                  busy={list.isFetching}
                  onClick={() => setLimit(Math.min(200, limit + 50))}
                >
                  {t('older')}
                </Button>
              </div>
            )}
          </Panel>
          <Counts counts={list.data.counts} />
        </div>
      )}
    </>
  )
}

function Counts({ counts }: { counts: readonly Count[] }) {
  const t = useTranslations('contact')
  const locale = useLocale()
  const all = counts.find((count) => count.of === 'all')
  const table = (of: 'topic' | 'outcome', caption: string) => (
    <DataTable
      dense
      hideCaption
      caption={caption}
      locale={locale}
      rows={counts.filter((count) => count.of === of)}
      rowKey={(count) => count.value}
      columns={[
        { id: 'what', header: caption, rowHeader: true, cell: (count) => wordOf(count) },
        { id: 'n', header: t('number'), align: 'end', cell: (count) => count.n },
      ]}
    />
  )
  // The lists are closed in the domain; the database answers with their words.
  const wordOf = ({ of, value }: Count) =>
    of === 'topic' ? t(`topic.${value as Contact['topic']}`) : t(`outcome.${value as Contact['outcome']}`)
  return (
    <div className="sp-stack">
      <Figures
        label={t('figures')}
        figures={[
          { id: 'count', word: t('count'), count: all?.n ?? 0 },
          { id: 'hours', word: t('hours'), count: Math.round((all?.minutes ?? 0) / 60) },
        ]}
      />
      <Panel flush label={t('byTopic')}>
        {table('topic', t('byTopic'))}
      </Panel>
      <Panel flush label={t('byOutcome')}>
        {table('outcome', t('byOutcome'))}
      </Panel>
    </div>
  )
}
