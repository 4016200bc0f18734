import { permissionsOf } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import { EmptyState } from '@samplass/ui/empty-state'
import { Notice } from '@samplass/ui/notice'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PersonHead } from '../person/banner.tsx'
import { PersonSearch } from '../person/person-search.tsx'
import { CrisisPlanButton } from '../plan/crisis-plan-button.tsx'
import { PhoneAnswer } from '../self-admission/phone-answer.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { OpenSearch } from './open-search.tsx'
import { Queue } from './queue.tsx'
import { TakeForm } from './take-form.tsx'
import { addressOf, type Wish, wishOf } from './wish.ts'

const route = getRouteApi('/$org/ta-imot')

/** Ta imot: find the person, see why and where, take the bed. Every choice but the person's words stands in the address. */
export function TakeIn() {
  const t = useTranslations('bedPool.take')
  const find = useTranslations('bedPool.find')
  const { person: personId, plass, ...address } = route.useSearch()
  const navigate = route.useNavigate()
  const org = useMembership().slug
  const wish = wishOf(address)
  const onWish = (change: Partial<Wish>) =>
    void navigate({ replace: true, search: (known) => ({ ...known, ...addressOf({ ...wish, ...change }) }) })
  const open = (id: string | undefined) => void navigate({ search: (known) => ({ ...known, person: id }) })
  return (
    <>
      {!personId && <h1 className="sp-sr">{t('title')}</h1>}
      <div className="sp-take">
        <PersonSearch autoFocus={!personId} currentId={personId ?? null} onOpen={(id) => open(id)} />
        {personId ? (
          <OnePerson
            key={personId}
            personId={personId}
            wish={wish}
            onWish={onWish}
            wantedBed={plass ?? null}
            onLeave={() => open(undefined)}
            onWaiting={() => void navigate({ to: '/$org/venteliste', params: { org } })}
          />
        ) : (
          <div className="sp-stack">
            <EmptyState title={t('start')} text={t('startBody')} />
            <Queue onOpen={open} />
            <OpenSearch heading={find('heading')} wish={wish} onWish={onWish} />
          </div>
        )}
      </div>
    </>
  )
}

type Given = Omit<Parameters<typeof TakeForm>[0], 'name'>

function OnePerson(props: Given) {
  const can = permissionsOf(useMembership().roles)
  const t = useTranslations('bedPool.take')
  const masked = useTranslations('person.restricted')
  const trpc = useTRPC()
  const problem = useProblemText()
  const purpose = { purpose: 'take_in', words: null } as const
  const opened = useQuery(
    trpc.person.get.queryOptions(
      { personId: props.personId, purpose },
      // Opening is logged: once for each time the screen is opened.
      { staleTime: Number.POSITIVE_INFINITY, meta: { live: false }, refetchOnWindowFocus: false },
    ),
  )
  if (opened.error) return <Notice tone="danger">{problem(opened.error)}</Notice>
  if (!opened.data) return <Skeleton label={t('loading')} rows={5} />
  const { person } = opened.data
  const today = localDateOf(serverNow())
  const known =
    'knownUser' in opened.data
      ? opened.data.knownUser.some(({ endedOn, reviewOn }) => endedOn === null && reviewOn > today)
      : null
  return (
    <div className="sp-stack">
      <PersonHead
        person={person}
        level={1}
        copyFor={purpose}
        known={known}
        actions={
          person.kind === 'full' &&
          can.has('plan.read') && <CrisisPlanButton personId={props.personId} purpose="take_in" />
        }
      />
      {person.kind === 'restricted' && <p className="sp-small sp-muted">{masked('body')}</p>}
      {person.kind === 'full' && <PhoneAnswer personId={props.personId} />}
      {person.kind === 'full' && <TakeForm {...props} name={person.givenName} />}
    </div>
  )
}
