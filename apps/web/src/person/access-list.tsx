import { roles as allRoles } from '@samplass/domain/access/roles'
import { accessPurposes } from '@samplass/domain/audit/schema'
import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useAccount, useTRPC } from '../shell/trpc.ts'
import { usePerson } from './use-person.tsx'

type Row = Outputs['person']['listAccess']['rows'][number]

/** The tab of the person's page. */
export function AccessTab() {
  const { page } = usePerson()
  const { personId, givenName, familyName } = page.person
  return <AccessList personId={personId} name={`${givenName} ${familyName}`} />
}

/** Who has looked, in plain words and on paper: the person's own list. Without a name where the reader may not know it. */
export function AccessList({ personId, name }: { personId: string; name: string | null }) {
  const t = useTranslations('person.access')
  const roleNames = useTranslations('person.access.role')
  const locale = useLocale()
  const dates = useDates()
  const account = useAccount()
  const trpc = useTRPC()
  const why = useWhy()
  const problemText = useProblemText()
  const list = useQuery(
    trpc.person.listAccess.queryOptions(
      { personId, limit: 500 },
      { meta: { live: false }, refetchOnWindowFocus: false, staleTime: 60_000 },
    ),
  )
  if (list.error) return <EmptyState title={problemText(list.error)} />
  if (!list.data) return <Skeleton label={t('title')} shape="lines" />
  const { rows, more, organisation } = list.data
  const rolesOf = (row: Row) =>
    row.roles
      .flatMap((role) => allRoles.find((known) => known === role) ?? [])
      .map((role) => roleNames(role))
      .join(', ')
  const whenOf = (row: Row) => {
    const day = capital(dates.whole(row.onDate))
    if (row.times === 1) return t('once', { day, time: dates.time(row.lastAt) })
    return t('often', { day, count: row.times, from: dates.time(row.firstAt), to: dates.time(row.lastAt) })
  }
  return (
    <PrintPage
      title={t('whose')}
      stamp={t('stamp', { when: dates.stamp(serverNow()), name: account.name, organisation })}
      foot={t('foot', { organisation })}
      tools={
        <Button variant="secondary" onClick={() => window.print()}>
          <icons.Print />
          {t('print')}
        </Button>
      }
    >
      {name && (
        <p>
          <b>{name}</b>
        </p>
      )}
      <p>{t('body')}</p>
      <DataTable
        caption={t('title')}
        hideCaption
        locale={locale}
        rows={rows}
        rowKey={(row) => `${row.lastAt} ${row.act} ${row.accountName} ${row.purpose}`}
        empty={<p>{t('none')}</p>}
        columns={[
          { id: 'when', header: t('when'), rowHeader: true, cell: whenOf },
          {
            id: 'who',
            header: t('who'),
            cell: (row) => [row.accountName, rolesOf(row), row.organisation].filter(Boolean).join(', '),
          },
          {
            id: 'did',
            header: t('did'),
            cell: (row) =>
              `${t(`act.${row.act}`)}${row.toldTo ? `. ${t('toldTo', { organisation: row.toldTo })}` : ''}`,
          },
          { id: 'why', header: t('why'), cell: why },
        ]}
      />
      {more && <p>{t('more')}</p>}
    </PrintPage>
  )
}

/** The purpose in words. Free text that a worker wrote is for the review, and not in the person's list. */
function useWhy() {
  const t = useTranslations('person.access')
  const purposes = useTranslations('person.page.purposes')
  return ({ purpose, act }: Row): string => {
    if (purpose === 'find_person') return t('findPerson')
    if (purpose === 'find_bed') return t('findBed')
    if (purpose === 'board' || purpose === 'night') return t('inHouse')
    if (purpose === 'night_list') return purposes('fire_list')
    if (purpose === 'contacts') return purposes('follow_up')
    const known = accessPurposes.find((one) => one === purpose)
    if (known) return purposes(known)
    return act === 'disclose' ? purpose : t('notGiven')
  }
}
