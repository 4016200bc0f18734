import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { EndDialog } from './end-dialog.tsx'
import { InvitationsPanel } from './invitations-panel.tsx'
import { type Member, MemberDialog } from './member-dialog.tsx'
import { OneTimeDialog } from './one-time-dialog.tsx'

type Open =
  | { kind: 'add' }
  | { kind: 'change' | 'end'; member: Member }
  | { kind: 'one-time'; name: string; password: string; invited: boolean }
  | null

/** The administrator's screen: who has access, and what each role means. */
export function MembersScreen() {
  const t = useTranslations('access')
  const shell = useTranslations('shell')
  const locale = useLocale()
  const dates = useDates()
  const words = useProblemText()
  const trpc = useTRPC()
  const organisation = useMembership()
  const [open, setOpen] = useState<Open>(null)
  const [text, setText] = useState('')
  const { data: listed, error, isPending } = useQuery(trpc.access.listMembers.queryOptions())
  if (isPending) return <Skeleton label={shell('pending')} rows={8} shape="lines" />
  if (error) return <EmptyState title={words(error)} />

  const sought = text.trim().toLocaleLowerCase('nb')
  const rows = listed.members.filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase('nb').includes(sought))
  const houseName = new Map(listed.houses.map(({ id, name }) => [id, name]))
  const reach = ({ whole, houseIds }: Member) => {
    if (whole) return t('scope.whole')
    return (
      houseIds
        .map((id) => houseName.get(id))
        .filter(Boolean)
        .join(', ') || t('scope.nothing')
    )
  }
  const roleWords = (roles: Member['roles']) => roles.map((role) => t(`roles.${role}`)).join(', ')
  const close = () => setOpen(null)
  return (
    <>
      <PageHead title={t('members.title')} eyebrow={organisation.name}>
        {organisation.whole && (
          <div className="sp-row sp-row--end">
            <Button onClick={() => setOpen({ kind: 'add' })}>
              <icons.PersonAdd /> {t('members.add')}
            </Button>
          </div>
        )}
      </PageHead>
      <div className="sp-night">
        <div className="sp-stack">
          <Panel heading={t('members.heading')} aside={t('members.count', { count: listed.members.length })} flush>
            {listed.members.length > 8 && (
              <div className="sp-panel__body">
                <TextField
                  label={t('members.find')}
                  type="search"
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              </div>
            )}
            <DataTable
              caption={t('members.heading')}
              hideCaption
              locale={locale}
              rows={rows}
              rowKey={({ membershipId }) => membershipId}
              empty={
                <EmptyState
                  bare
                  title={sought ? t('members.none', { text }) : t('members.empty')}
                  text={sought ? undefined : t('members.emptyBody')}
                />
              }
              columns={[
                {
                  id: 'name',
                  header: t('members.name'),
                  rowHeader: true,
                  sortBy: ({ name }) => name,
                  cell: ({ name, email, me, oneTime, roles }) => (
                    <>
                      {name}
                      {me && <span className="sp-muted"> ({t('members.me')})</span>}
                      <span className="sp-cellnote sp-muted">{email}</span>
                      <span className="sp-only-phone">
                        <span className="sp-cellnote">{roleWords(roles)}</span>
                      </span>
                      {oneTime && <span className="sp-cellnote sp-warn">{t('members.oneTime')}</span>}
                    </>
                  ),
                },
                {
                  id: 'roles',
                  header: t('members.roles'),
                  wide: true,
                  cell: ({ roles }) => roleWords(roles),
                },
                { id: 'scope', header: t('members.scope'), wide: true, sortBy: reach, cell: reach },
                {
                  id: 'since',
                  header: t('members.since'),
                  wide: true,
                  sortBy: ({ fromOn }) => fromOn,
                  cell: ({ fromOn }) => dates.withYear(fromOn),
                },
                {
                  id: 'act',
                  header: <span className="sp-sr">{t('members.change')}</span>,
                  align: 'end',
                  cell: (member) => (
                    <Button size="sm" variant="tertiary" onClick={() => setOpen({ kind: 'change', member })}>
                      {t('members.change')}
                      <span className="sp-sr">, {member.name}</span>
                    </Button>
                  ),
                },
              ]}
            />
          </Panel>
          <InvitationsPanel invitations={listed.invitations} />
        </div>
        <Panel heading={t('members.guide')}>
          <dl className="sp-terms">
            {listed.roles.map((role) => (
              <div key={role}>
                <dt>{t(`roles.${role}`)}</dt>
                <dd className="sp-small sp-muted">{t(`roleDoes.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
      {(open?.kind === 'add' || open?.kind === 'change') && (
        <MemberDialog
          member={open.kind === 'change' ? open.member : null}
          listed={listed}
          onClose={close}
          onEnd={() => open.kind === 'change' && setOpen({ kind: 'end', member: open.member })}
          onOneTime={(given) => setOpen({ kind: 'one-time', ...given })}
        />
      )}
      {open?.kind === 'end' && <EndDialog member={open.member} onClose={close} />}
      {open?.kind === 'one-time' && <OneTimeDialog {...open} onClose={close} />}
    </>
  )
}
