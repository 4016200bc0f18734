import type { StayAction } from '@samplass/domain/stay/machine'
import { Button } from '@samplass/ui/button'
import { Acts } from '@samplass/ui/side-panel'
import { type Moment, Timeline } from '@samplass/ui/timeline'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { useRefusal } from '../../shell/refusals.ts'
import { serverNow } from '../../shell/session.ts'
import { useMembership } from '../../shell/trpc.ts'
import { useEventWords } from '../../stay/page/event-words.ts'
import { isOver, nextAct, type Stay } from '../../stay/page/stay.ts'

/** What one does from the board; the rest is on the stay's own page. */
const shown: StayAction[] = [
  'arrive',
  'write_journal',
  'record_intake',
  'end_home_trial',
  'end',
  'start_home_trial',
  'extend',
  'cancel',
]

/** The verbs of a stay, each blocked one with its reason. The forms are on the stay's own page. */
export function StayActs({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage.acts.names')
  const words = useTranslations('bedPool.board.panel')
  const refusal = useRefusal()
  const navigate = useNavigate()
  const org = useMembership().slug
  if (isOver(stay)) return null
  const next = nextAct(stay)
  const acts = shown
    .filter((act) => stay.actions[act] !== 'NOT_PERMITTED' && isOfState(stay, act))
    .sort(
      (a, b) =>
        Number(b === next) - Number(a === next) || Number(stay.actions[a] !== null) - Number(stay.actions[b] !== null),
    )
  return (
    <Acts label={words('actions')}>
      {acts.map((act) => {
        const why = stay.actions[act]
        return (
          <Button
            key={act}
            variant={act === next && why === null ? 'primary' : 'secondary'}
            whyNot={why && refusal(why)}
            onClick={() =>
              void navigate({
                to: '/$org/opphold/$stayId',
                params: { org, stayId: stay.stayId },
                search: { gjor: act },
              })
            }
          >
            {t(act)}
          </Button>
        )
      })}
    </Acts>
  )
}

/** A verb that belongs to another part of the stay is no answer to "what can I do now". */
function isOfState({ state, homeTrial, dates }: Stay, act: StayAction): boolean {
  if (act === 'arrive' || act === 'cancel') return state === 'expected'
  if (act === 'write_journal') return true
  if (act === 'end_home_trial') return homeTrial.awaited
  if (act === 'record_intake') return state !== 'expected' && dates.intakeAt === null
  return state !== 'expected'
}

/** What has happened, tonight, and what is agreed. */
export function StayTrail({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage.timeline')
  const words = useTranslations('bedPool.board.panel')
  const dates = useDates()
  const event = useEventWords()
  const now = serverNow()
  const moments: Moment[] = stay.timeline.map((one) => ({
    id: one.id,
    title: event(one).title,
    when: [dates.moment(one.occurredAt, now), one.by].filter(Boolean).join(', '),
    dateTime: one.occurredAt,
  }))
  if (stay.state === 'in_house' || stay.state === 'home_trial') {
    moments.push(
      { id: 'tonight', title: t('tonight'), when: dates.night(stay.tonight), tense: 'now' },
      { id: 'out', title: t('plannedDeparture'), when: dates.stamp(stay.dates.departAt), tense: 'planned' },
    )
  }
  return <Timeline label={words('timeline')} moments={moments} />
}
