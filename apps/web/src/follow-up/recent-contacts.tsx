import { permissionsOf } from '@samplass/domain/access/roles'
import { localDateOf, nightsBetween } from '@samplass/domain/nights'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { Timeline } from '@samplass/ui/timeline'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'

const most = 5

/** The last times somebody was seen or looked for, to read beside what else is open. Nothing is written from here. */
export function RecentContacts({ personId }: { personId: string }) {
  const t = useTranslations('followUp')
  const dates = useDates()
  const problemText = useProblemText()
  const { slug: org, roles } = useMembership()
  const may = permissionsOf(roles).has('follow_up.read')
  const found = useQuery(
    useTRPC().followUp.getFollowUp.queryOptions({ personId, purpose: 'housing' }, { enabled: may }),
  )
  if (!may) return null
  const page = found.data
  const contacts = page?.contacts.filter(({ takenBackAt }) => takenBackAt === null) ?? []
  // Seen is seen: a talk on the phone is none.
  const seen = contacts.find(({ outcome, place }) => (outcome === 'met' || outcome === 'short') && place !== 'phone')
  const next = contacts[0]?.nextOn ?? null
  const today = localDateOf(serverNow())
  return (
    <Panel
      heading={t('recent.title')}
      aside={seen && t('recent.since', { days: nightsBetween(localDateOf(new Date(seen.occurredAt)), today) })}
      foot={
        <Link to="/$org/person/$personId/oppfolging" params={{ org, personId }}>
          {t('recent.all')}
        </Link>
      }
    >
      {found.isPending && <Skeleton label={t('recent.title')} rows={3} />}
      {found.error && !page && <p>{problemText(found.error)}</p>}
      {page && contacts.length === 0 && <p className="sp-muted">{t('recent.none')}</p>}
      {contacts.length > 0 && (
        <Timeline
          label={t('recent.title')}
          moments={[
            ...(next !== null && next >= today
              ? [{ id: 'next', title: t('recent.next'), when: dates.short(next), tense: 'planned' as const }]
              : []),
            ...contacts.slice(0, most).map((contact) => ({
              id: contact.contactId,
              title: (
                <>
                  <b>{t(`outcome.${contact.outcome}`)}</b>, {t(`place.${contact.place}`).toLocaleLowerCase('nb')}
                  {contact.words && <>. {contact.words}</>}
                </>
              ),
              when: `${dates.moment(contact.occurredAt, serverNow())}, ${contact.byName}`,
              dateTime: String(contact.occurredAt),
            })),
          ]}
        />
      )}
    </Panel>
  )
}
