import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePerson } from '../person/use-person.tsx'
import { Failure } from '../shell/fallbacks.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { AllocationsPanel } from './allocations-panel.tsx'
import { DecisionsPanel } from './decisions-panel.tsx'
import { LivingPanel } from './living-panel.tsx'
import { MatchesPanel } from './matches-panel.tsx'
import { NeedPanel } from './need-panel.tsx'
import { NeighboursToAvoid } from './neighbours-to-avoid.tsx'
import { SkillsPanel } from './skills-panel.tsx'
import { WishesPanel } from './wishes-panel.tsx'

/** From a need to a home: what the person needs and wishes, what fits and why, and what they have been shown. */
export function PlacementPage() {
  const t = useTranslations('placement')
  const trpc = useTRPC()
  const { person, openedFor: purpose } = usePerson().page
  const given = { personId: person.personId, purpose }
  const found = useQuery(trpc.placement.getPlacement.queryOptions(given))
  if (found.error && !found.data) return <Failure error={found.error} reset={() => void found.refetch()} />
  const page = found.data
  if (!page) return <Skeleton label={t('loading')} rows={5} />
  return (
    <div className="sp-two">
      <div className="sp-stack">
        <NeedPanel {...given} page={page} />
        <AllocationsPanel page={page} />
        <WishesPanel {...given} wish={page.wish} />
        <LivingPanel {...given} page={page} />
        <SkillsPanel {...given} page={page} />
        <NeighboursToAvoid personId={given.personId} page={page} />
      </div>
      <div className="sp-stack">
        <MatchesPanel {...given} page={page} />
        <DecisionsPanel {...given} page={page} />
      </div>
    </div>
  )
}
