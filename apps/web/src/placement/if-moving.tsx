import { permissionsOf } from '@samplass/domain/access/roles'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { MatchEntry } from './match-entry.tsx'

const shown = 3
const nothing = () => {}

/** Homes that would fit whoever has to move, to look at beside the home that stands. What is done about one is done on the person's page. */
export function IfMoving({ personId }: { personId: string }) {
  const t = useTranslations('placement.match')
  const { slug: org, roles } = useMembership()
  const problemText = useProblemText()
  const may = permissionsOf(roles).has('placement.work')
  const found = useQuery(
    useTRPC().placement.listMatches.queryOptions(
      { personId, purpose: 'housing', taken: false, limit: shown },
      { enabled: may },
    ),
  )
  if (!may) return null
  const list = found.data
  return (
    <Panel
      heading={t('ifMoving.title')}
      flush
      aside={list && t('ifMoving.aside', { count: list.matches.length, total: String(list.free) })}
      foot={
        <Link to="/$org/person/$personId/bolig" params={{ org, personId }}>
          {t('ifMoving.all')}
        </Link>
      }
    >
      {found.isPending && <Skeleton label={t('loading')} rows={3} />}
      {found.error && !list && <p className="sp-panel__body">{problemText(found.error)}</p>}
      {list?.matches.length === 0 && <p className="sp-panel__body sp-muted">{t('none')}</p>}
      {list?.matches.map((match, at) => (
        <MatchEntry
          key={match.dwellingId}
          match={match}
          unfolded={at === 0}
          whyNot={t('ifMoving.whyNot')}
          busy={false}
          onShow={nothing}
        />
      ))}
    </Panel>
  )
}
