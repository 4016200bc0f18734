import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { TextField } from '@samplass/ui/form-field'
import { PageHead } from '@samplass/ui/page-head'
import { FoldedPanel, Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { SignDialog } from './dialogs/sign-dialog.tsx'
import { type Row, type Signable, stateLook, useAddress } from './words.ts'

type Accepted = Signable['accepted'][number]

/** Tenancies at risk first, then those of which something is due. */
const groups = ['danger', 'due', 'rest'] as const
const groupOf = ({ state, reminders }: Row): (typeof groups)[number] =>
  state === 'at_risk' || state === 'notice_given' || state === 'protested'
    ? 'danger'
    : reminders.length > 0 || state === 'lease_over'
      ? 'due'
      : 'rest'
const dueOf = ({ reminders }: Row) => reminders[0]?.due ?? '9999'

/** Up to so many, those of which nothing is due stand open with the others. */
const OPEN_MAX = 20

export function ListScreen() {
  const t = useTranslations('tenancy.list')
  const trpc = useTRPC()
  const { roles, slug } = useMembership()
  const mayRun = permissionsOf(roles).has('tenancy.run')
  const list = useQuery(trpc.tenancy.listTenancies.queryOptions())
  const signable = useQuery(trpc.tenancy.listSignable.queryOptions(undefined, { enabled: mayRun }))
  // Who is looked for is a name, and stands in no address.
  const [find, setFind] = useState('')
  const [signing, setSigning] = useState<Accepted | 'direct' | null>(null)
  const navigate = useNavigate()
  const entry = useEntry()
  const address = useAddress()
  const dates = useDates()
  if (list.error && !list.data) return <Failure error={list.error} reset={() => void list.refetch()} />
  const all = list.data?.tenancies ?? []
  const wanted = find.trim().toLocaleLowerCase('nb')
  const named = ({ whose, home }: Row) => `${whose.kind === 'full' ? whose.name : ''} ${home ? address(home) : ''}`
  const rows = all.filter((row) => named(row).toLocaleLowerCase('nb').includes(wanted))
  const accepted = signable.data?.accepted ?? []
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')}>
        {mayRun && signable.data && <Button onClick={() => setSigning('direct')}>{t('sign')}</Button>}
      </PageHead>
      {!list.data ? (
        <Pending />
      ) : (
        <div className="sp-stack">
          {accepted.length > 0 && (
            <Panel heading={t('accepted')} aside={t('count', { count: accepted.length })} flush>
              <EntryList
                entries={accepted.map((one) => ({
                  id: one.allocationId,
                  title: one.whose.name,
                  text: t('acceptedLine', { where: address(one), date: dates.short(one.acceptedOn) }),
                  act: (
                    <Button size="sm" variant="secondary" onClick={() => setSigning(one)}>
                      {t('toLease')}
                      <span className="sp-sr">, {one.whose.name}</span>
                    </Button>
                  ),
                }))}
              />
            </Panel>
          )}
          {all.length > 0 && (
            <TextField
              label={t('find')}
              type="search"
              autoComplete="off"
              maxLength={80}
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          )}
          {all.length === 0 && <EmptyState title={t('empty')} text={t('emptyBody')} />}
          {all.length > 0 && rows.length === 0 && <EmptyState title={t('noneFound')} text={t('noneFoundBody')} />}
          {groups.map((group) => {
            const shown = rows
              .filter((row) => groupOf(row) === group)
              .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0))
            if (shown.length === 0) return null
            const head = { heading: t(group), aside: t('count', { count: shown.length }) }
            return group === 'rest' ? (
              <FoldedPanel key={group} {...head} open={wanted !== '' || all.length <= OPEN_MAX}>
                <EntryList entries={shown.map(entry)} />
              </FoldedPanel>
            ) : (
              <Panel key={group} {...head} flush>
                <EntryList entries={shown.map(entry)} />
              </Panel>
            )
          })}
        </div>
      )}
      {signing && signable.data && (
        <SignDialog
          signable={signable.data}
          accepted={signing === 'direct' ? null : signing}
          onClose={() => setSigning(null)}
          onSigned={(tenancyId) =>
            void navigate({ to: '/$org/leieforhold/$tenancyId', params: { org: slug, tenancyId } })
          }
        />
      )}
    </>
  )
}

function useEntry() {
  const t = useTranslations('tenancy')
  const dates = useDates()
  const address = useAddress()
  const { slug } = useMembership()
  return (row: Row): Entry => {
    const name = row.whose.kind === 'full' ? row.whose.name : t('list.restricted')
    const said = [
      row.home ? address(row.home) : t('list.noAddress'),
      ...row.risks.map(({ kind, level }) => `${t(`risks.${kind}`)} (${t(`levels.${level}`).toLocaleLowerCase('nb')})`),
      ...row.reminders.map(({ kind, due }) => t(`reminders.${kind}`, { date: dates.withYear(due) })),
      ...(row.noticeHasGaps ? [t('list.gaps')] : []),
    ]
    return {
      id: row.rowId,
      title: row.tenancyId ? (
        <Link to="/$org/leieforhold/$tenancyId" params={{ org: slug, tenancyId: row.tenancyId }}>
          {name}
        </Link>
      ) : (
        name
      ),
      text: said.join(' · '),
      mark: row.state && <StatusTag {...stateLook[row.state]}>{t(`states.${row.state}`)}</StatusTag>,
    }
  }
}
