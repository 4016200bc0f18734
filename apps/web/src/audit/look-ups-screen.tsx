import { roles as knownRoles } from '@samplass/domain/access/roles'
import { type AccessAct, accessActs } from '@samplass/domain/audit/schema'
import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { usePurposeWords } from './act-words.ts'
import { Filters, useSettled } from './filters.tsx'
import { LookedAtName } from './looked-at.tsx'
import { joined, usePages } from './pages.ts'
import { fromOnOf, type Period } from './period.ts'

const pageSize = 50

/** Who has looked at whom, and why. */
export function LookUpsScreen({
  personId,
  onPerson,
}: {
  personId?: string
  onPerson: (personId: string | undefined) => void
}) {
  const t = useTranslations('audit')
  const access = useTranslations('access')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const dates = useDates()
  const words = useProblemText()
  const purpose = usePurposeWords()
  const trpc = useTRPC()
  const org = useMembership().slug
  const [period, setPeriod] = useState<Period>('week')
  const [name, setName] = useState('')
  const [act, setAct] = useState<AccessAct | ''>('')
  const now = serverNow()
  const input = {
    limit: pageSize,
    personId,
    act: act || undefined,
    actor: useSettled(name) || undefined,
    fromOn: fromOnOf(period, now),
  }
  // Not fetched again by itself: reading this list is logged.
  const pages = usePages(input)
  const list = useQueries({
    queries: pages.starts.map((before) =>
      trpc.audit.listLookUps.queryOptions(
        { ...input, before },
        { staleTime: 60_000, refetchOnWindowFocus: false, meta: { live: false } },
      ),
    ),
    combine: joined,
  })
  const { rows } = list
  const report = (of: string) => ({ to: '/$org/innsyn/person/$personId', params: { org, personId: of } }) as const
  const roleWords = (held: readonly string[]) =>
    knownRoles
      .filter((role) => held.includes(role))
      .map((role) => access(`roles.${role}`))
      .join(', ')
  return (
    <Panel heading={t('lookUps.heading')} aside={t('logged')} flush>
      <Filters period={{ value: period, onChange: setPeriod }} name={{ value: name, onChange: setName }}>
        <SelectField
          label={t('lookUps.act')}
          value={act}
          onChange={(event) => setAct(accessActs.find((one) => one === event.target.value) ?? '')}
          options={[
            { value: '', label: t('lookUps.anyAct') },
            ...accessActs.map((one) => ({ value: one, label: t(`acts.${one}`) })),
          ]}
        />
      </Filters>
      {personId && (
        <div className="sp-panel__body">
          <Notice tone="info" title={t('lookUps.onlyOne')}>
            <div className="sp-actions">
              <Link className="ds-button sp-btn sp-btn--sm" data-variant="secondary" {...report(personId)}>
                {t('lookUps.report')}
              </Link>
              <Button size="sm" variant="tertiary" onClick={() => onPerson(undefined)}>
                {t('clear')}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {list.isPending ? (
        <Skeleton label={shell('pending')} rows={6} shape="lines" />
      ) : list.error ? (
        <EmptyState bare title={words(list.error)} />
      ) : (
        <DataTable
          caption={t('lookUps.heading')}
          hideCaption
          locale={locale}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState bare title={t('lookUps.empty')} text={t('lookUps.emptyBody')} />}
          columns={[
            {
              id: 'when',
              header: t('when'),
              cell: ({ at }) => <time dateTime={at}>{capital(dates.moment(at, now))}</time>,
            },
            {
              id: 'who',
              header: t('who'),
              rowHeader: true,
              cell: ({ accountName, roles }) => (
                <>
                  {accountName}
                  <span className="sp-cellnote sp-muted">{roleWords(roles)}</span>
                </>
              ),
            },
            { id: 'how', header: t('how'), cell: (row) => t(`acts.${row.act}`) },
            {
              id: 'whom',
              header: t('whom'),
              cell: ({ person, personId: id }) => (
                <>
                  <LookedAtName person={person} />
                  {id && !personId && (
                    <span className="sp-cellnote">
                      <button type="button" className="sp-textlink" onClick={() => onPerson(id)}>
                        {t('lookUps.only')}
                      </button>
                    </span>
                  )}
                </>
              ),
            },
            { id: 'why', header: t('why'), cell: (row) => purpose(row.purpose) },
          ]}
        />
      )}
      {list.more && (
        <div className="sp-panel__foot">
          <Button size="sm" variant="secondary" busy={list.isFetchingMore} onClick={() => pages.goOn(rows.at(-1)?.id)}>
            {t('more')}
          </Button>
        </div>
      )}
    </Panel>
  )
}
