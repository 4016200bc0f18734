import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { CheckField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { MatchEntry } from './match-entry.tsx'
import { NeighbourMatches } from './neighbour-matches.tsx'
import { usePlacementAct } from './use-placement-act.ts'
import type { Placement, PlacementGiven } from './words.ts'

const page = 10
const most = 200

/** The homes that fit best, and why: the order only says what to show first, the person chooses. */
export function MatchesPanel({ personId, purpose, page: placement }: PlacementGiven & { page: Placement }) {
  const t = useTranslations('placement.match')
  const trpc = useTRPC()
  const problemText = useProblemText()
  const [taken, setTaken] = useState(false)
  const [limit, setLimit] = useState(page)
  const found = useQuery(
    trpc.placement.listMatches.queryOptions({ personId, purpose, taken, limit }, { placeholderData: keepPreviousData }),
  )
  const propose = useMutation(trpc.placement.proposeDwelling.mutationOptions(usePlacementAct(t('done'), () => {})))
  const list = found.data
  const open = new Set(placement.allocations.filter(({ endedOn }) => endedOn === null).map((row) => row.dwellingId))
  const { need } = placement
  const whyNot = (dwellingId: string) => (!need ? t('needFirst') : open.has(dwellingId) ? t('shown') : null)
  const all = list ? (taken ? list.total : list.free) : 0
  return (
    <Panel heading={t('title')} flush aside={list && t('aside', { free: list.free, total: String(list.total) })}>
      {found.isPending && <Skeleton label={t('loading')} rows={6} />}
      {list && (
        <>
          <div className="sp-panel__body sp-stack">
            {!list.hasWishes && <p className="sp-small sp-muted">{t('noWishes')}</p>}
            {propose.error && <Notice tone="danger" live="assertive" title={problemText(propose.error)} />}
            <CheckField label={t('showTaken')} checked={taken} onChange={(event) => setTaken(event.target.checked)} />
          </div>
          {list.matches.length === 0 && <EmptyState title={t('none')} text={t('noneBody')} />}
          {list.matches.map((match, at) => (
            <MatchEntry
              key={match.dwellingId}
              match={match}
              unfolded={at === 0}
              whyNot={whyNot(match.dwellingId)}
              busy={propose.isPending}
              onShow={() => need && propose.mutate({ needId: need.needId, dwellingId: match.dwellingId })}
            />
          ))}
          {list.matches.length < Math.min(all, most) && (
            <div className="sp-panel__foot">
              <Button size="sm" variant="tertiary" onClick={() => setLimit(Math.min(most, limit + 2 * page))}>
                {t('more')}
              </Button>
            </div>
          )}
          <NeighbourMatches neighbours={list.neighbours} />
        </>
      )}
    </Panel>
  )
}
