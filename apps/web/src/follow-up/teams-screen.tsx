import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { EntryList } from '@samplass/ui/entry-list'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { NotFetched } from '../shell/fallbacks.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { MemberDialog } from './dialogs/member-dialog.tsx'
import { TeamDialog } from './dialogs/team-dialog.tsx'
import { useFollowUpAct } from './use-follow-up-act.ts'
import type { Team } from './words.ts'

/** The teams: who is in them, how long they accept not to see somebody, and how long they look before they give up. */
export function TeamsScreen() {
  const t = useTranslations('followUp.team')
  const trpc = useTRPC()
  const { slug, roles } = useMembership()
  const mayLead = permissionsOf(roles).has('follow_up.lead')
  const found = useQuery(trpc.followUp.listTeams.queryOptions())
  const [open, setOpen] = useState<Team | 'new' | null>(null)
  if (found.error && !found.data) return <NotFetched error={found.error} onAgain={() => void found.refetch()} />
  return (
    <>
      <PageHead
        title={t('title')}
        eyebrow={
          <Link to="/$org/oppfolging" params={{ org: slug }}>
            {t('back')}
          </Link>
        }
      >
        {mayLead && <Button onClick={() => setOpen('new')}>{t('add')}</Button>}
      </PageHead>
      {!found.data ? (
        <Skeleton label={t('pending')} rows={4} />
      ) : found.data.teams.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneBody')} />
      ) : (
        <div className="sp-stack">
          {found.data.teams.map((team) => (
            <TeamPanel key={team.teamId} team={team} mayLead={mayLead} onChange={() => setOpen(team)} />
          ))}
        </div>
      )}
      {open && <TeamDialog team={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  )
}

function TeamPanel({ team, mayLead, onChange }: { team: Team; mayLead: boolean; onChange: () => void }) {
  const t = useTranslations('followUp.team')
  const trpc = useTRPC()
  const dates = useDates()
  const toast = useToast()
  const problemText = useProblemText()
  const [adding, setAdding] = useState(false)
  const told = useFollowUpAct(t('ended'))
  const refused = (error: unknown) => {
    told.onError()
    toast.show({ tone: 'warning', text: problemText(error) })
  }
  const end = useMutation(trpc.followUp.endTeam.mutationOptions({ ...told, onError: refused }))
  const remove = useMutation(trpc.followUp.endTeamMember.mutationOptions({ onError: refused }))
  const { teamId, version, name, endedOn, people } = team
  const over = endedOn !== null
  return (
    <Panel
      heading={name}
      flush
      aside={
        over
          ? t('over', { date: dates.withYear(endedOn) })
          : [t(`kind.${team.kind}`), t('people', { people })].join(' · ')
      }
    >
      {!over && (
        <>
          <p className="sp-panel__body sp-small">
            {t('rules', { silence: team.silenceDays, attempts: team.attemptsBeforeClosing })} {team.phone}
          </p>
          <EntryList
            label={t('members')}
            entries={team.members.map((member) => ({
              id: member.memberId,
              title: member.name,
              text: t(`discipline.${member.discipline}`),
              act: mayLead && (
                <Button
                  size="sm"
                  variant="tertiary"
                  aria-label={t('removeMemberOf', { name: member.name })}
                  busy={remove.isPending}
                  onClick={() =>
                    remove.mutate(
                      { memberId: member.memberId },
                      {
                        onSuccess: () => {
                          told.onError()
                          toast.show({ text: t('removed', { name: member.name }) })
                        },
                      },
                    )
                  }
                >
                  {t('removeMember')}
                </Button>
              ),
            }))}
          />
          {team.members.length === 0 && <p className="sp-panel__body">{t('noMembers')}</p>}
          {mayLead && (
            <div className="sp-panel__body sp-actions">
              <Button
                size="sm"
                variant="secondary"
                aria-label={t('addMemberTo', { name })}
                onClick={() => setAdding(true)}
              >
                {t('addMember')}
              </Button>
              <Button size="sm" variant="tertiary" aria-label={t('changeOf', { name })} onClick={onChange}>
                {t('change')}
              </Button>
              <Button
                size="sm"
                variant="tertiary"
                aria-label={t('endOf', { name })}
                whyNot={people > 0 ? t('endWhy', { people }) : null}
                busy={end.isPending}
                onClick={() => end.mutate({ teamId, version })}
              >
                {t('end')}
              </Button>
            </div>
          )}
        </>
      )}
      {adding && <MemberDialog team={team} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
