import { addNights, instantAt, type LocalDate, weekday } from '@samplass/domain/nights'
import type { RiskKind } from '@samplass/domain/tenancy/kinds'
import { endMeeting } from '../../src/board/end-meeting.ts'
import { markDone } from '../../src/board/mark-done.ts'
import { noteCard } from '../../src/board/note-card.ts'
import { putOnBoard } from '../../src/board/put-on-board.ts'
import { setTask } from '../../src/board/set-task.ts'
import { startMeeting } from '../../src/board/start-meeting.ts'
import { takeOff } from '../../src/board/take-off.ts'
import type { Verb } from '../../src/trpc.ts'
import { orNull } from '../homes/search.ts'
import { tellPlan } from '../plans.ts'
import { type DemoCard, demoCards, takenOff } from './cards.ts'
import type { Followed } from './fates.ts'
import { memberAt, type Room } from './room.ts'

const MEETINGS = 8
type Standing = { cardId: string; personId: string; card: DemoCard; since: number; index: number; off: boolean }

/** The board of the last weeks: who was put up and why, the meetings with what was said in them, and what is to be done. */
export async function addBoard(room: Room, followed: readonly Followed[]): Promise<void> {
  const { desk } = room
  const days = meetingDays(desk.today, desk.now)
  const chosen = await whoIsUp(room, followed)
  const cards: Standing[] = []
  for (const [index, { personId, card }] of chosen.entries()) {
    const off = card === takenOff
    const since = off ? 0 : (index * 5) % (MEETINGS - 1)
    cards.push({
      personId,
      cardId: await putUp(room, { personId, card, index, on: days[since] as LocalDate }),
      card,
      since,
      index,
      off,
    })
  }
  for (const { personId, index } of cards)
    if (index % 3 !== 1) await orNull(tellPlan(desk.town, personId, index, desk.now))
  for (const [nth, on] of days.entries()) await meets(room, cards, nth, on)
}

/** The last working days whose meeting is over. */
function meetingDays(today: LocalDate, now: Date): LocalDate[] {
  const days: LocalDate[] = []
  for (let on = today; days.length < MEETINGS; on = addNights(on, -1))
    if (weekday(on) <= 5 && instantAt(on, '10:00') < now) days.unshift(on)
  return days
}

/** Whom each card is of: what is known of a home, of an absence and of days unseen decides. */
async function whoIsUp(room: Room, followed: readonly Followed[]): Promise<{ personId: string; card: DemoCard }[]> {
  const { desk, team } = room
  const open = followed.filter(({ fate }) => fate !== 'closed' && fate !== 'not_reached')
  const facts = await desk.do(desk.now, ({ tx }) => {
    const ids = open.map(({ personId }) => personId)
    return tx.sql<{ id: string; risks: RiskKind[]; away: boolean; hidden: boolean }[]>`
      select p.id, p.address_protection = 'strictly_confidential' as hidden,
        array(select r.kind from tenancy t join tenancy_risk r on r.tenancy_id = t.id
          where t.person_id = p.id and t.ended_on is null and r.resolved_on is null) as risks,
        exists (select from tenancy t join tenancy_absence a on a.tenancy_id = t.id
          where t.person_id = p.id and a.returned_on is null and a.kind <> 'travel')
          or exists (select from living_situation s where s.person_id = p.id and s.until_on is null
            and s.kind in ('hospital', 'institution', 'prison')) as away
      from person p where p.id = any (${ids})`
  })
  const of = (personId: string) => facts.find(({ id }) => id === personId)
  const left = [...open]
  const take = (fits: (one: Followed) => boolean | undefined) => {
    const at = left.findIndex((one) => fits(one))
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const calm = (one: Followed) => one.fate === 'active' && !of(one.personId)?.risks.length && !of(one.personId)?.away
  const whom: Record<DemoCard['group'], (one: Followed) => boolean | undefined> = {
    crisis: (one) => calm(one) && of(one.personId)?.hidden,
    hard_to_reach: ({ fate }) => fate === 'silent' || fate === 'refused',
    admitted_or_prison: ({ personId }) => of(personId)?.away,
    ...{ legal_measure: calm, other: calm, new: ({ fate }) => fate === 'referred' || fate === 'engaging' },
    home_at_risk: ({ personId }) => (of(personId)?.risks.length ?? 0) > 0,
  }
  const fits = (card: DemoCard) => (one: Followed) =>
    whom[card.group](one) && (!card.about || card.about.some((kind) => of(one.personId)?.risks.includes(kind)))
  return [...demoCards.slice(0, team.onBoard), takenOff].flatMap((card) => {
    const one = take(fits(card)) ?? take(whom[card.group]) ?? (card.group === 'crisis' ? take(calm) : null)
    return one ? [{ personId: one.personId, card }] : []
  })
}

async function putUp(
  room: Room,
  { personId, card, index, on }: { personId: string; card: DemoCard; index: number; on: LocalDate },
): Promise<string> {
  const { desk, teamId, as } = room
  const { group, reason, plan, frequency } = card
  const by = memberAt(room, index)
  const { cardId } = await desk.do(instantAt(on, '08:10'), (verb) =>
    putOnBoard(as(verb, by), { teamId, personId, group, reason, plan, frequency, responsibleAccount: by.accountId }),
  )
  return cardId
}

/** One meeting: most are answered, one now and then is not, and somebody is taken off. What was to be done mostly is, by the afternoon. */
async function meets(room: Room, cards: readonly Standing[], nth: number, on: LocalDate): Promise<void> {
  const { desk, teamId, members, as } = room
  const [leader] = members
  if (!leader) return
  const up = cards.filter(({ since, off }) => since <= nth && !(off && nth > MEETINGS - 4))
  const last = nth === MEETINGS - 1
  const at = (minutes: number) => new Date(instantAt(on, '08:30').getTime() + minutes * 60_000)
  const present = members.slice(0, 4 - (nth % 2)).map(({ accountId }) => accountId)
  const { meetingId } = await desk.do(at(0), (verb) => startMeeting(as(verb, leader), { teamId, present }))
  await desk.do(at(2), async (verb) => {
    for (const [place, { cardId, card, index, off }] of up.entries()) {
      const said = as(verb, leader, at(2 + place * 2))
      const held = await cardNow(said, cardId)
      if (off && nth === MEETINGS - 4) await takeOff(said, { ...held, words: 'Ro igjen. Vanlig oppfølging.' })
      else if (silentOn(index, nth)) continue
      else {
        const responsibleAccount = memberAt(room, index + (nth % 2)).accountId
        const words = card.tasks[nth % card.tasks.length] as string
        await setTask(said, { ...held, words, responsibleAccount })
        const note = card.notes[(nth + index) % card.notes.length] as string
        if ((nth + index) % 3 === 0) await noteCard(said, { cardId, words: note })
      }
    }
  })
  await desk.do(at(4 + up.length * 2), (verb) => endMeeting(as(verb, leader), { meetingId }))
  const afternoon = instantAt(on, '15:10')
  if (afternoon > desk.now) return
  const done = up.filter(
    ({ index, off }) => !silentOn(index, nth) && !off && (index + nth) % 4 !== 0 && !(last && index % 2 === 0),
  )
  await desk.do(afternoon, async (verb) => {
    for (const { cardId, index } of done) {
      const said = as(verb, memberAt(room, index + (nth % 2)))
      await markDone(said, await cardNow(said, cardId))
    }
  })
}

/** Nobody came to it: it rolls over. The second has waited for two meetings by now. */
const silentOn = (index: number, nth: number) => (index === 1 && nth >= MEETINGS - 2) || (index + nth * 3) % 9 === 8

async function cardNow({ tx }: Verb, cardId: string): Promise<{ cardId: string; version: number }> {
  const [row] = await tx.sql<{ version: number }[]>`select version from board_card where id = ${cardId}`
  return { cardId, version: row?.version ?? 0 }
}
