import { answerOnward } from '../../src/follow-up/answer-onward.ts'
import { closeEnrolment } from '../../src/follow-up/close-enrolment.ts'
import { endGoal } from '../../src/follow-up/end-goal.ts'
import { enrol } from '../../src/follow-up/enrol.ts'
import { referOnward } from '../../src/follow-up/refer-onward.ts'
import { setGoal } from '../../src/follow-up/set-goal.ts'
import { stepEnrolment } from '../../src/follow-up/step-enrolment.ts'
import { type Fate, type Followed, fateAt } from './fates.ts'
import { memberAt, type Room, SET_UP_AGO } from './room.ts'
import { type Rhythm, visits } from './visits.ts'
import { askedBy, goals, onward } from './words.ts'

/** One whom the team was asked to follow: how it began, everything that was tried, what the person wanted, and how it stands. */
export async function follow(room: Room, personId: string, index: number): Promise<Followed> {
  const { desk, teamId, as } = room
  const fate = fateAt(index)
  const early = index % 3 === 0
  const fresh = fate === 'referred' ? 3 : fate === 'engaging' ? 17 : 0
  const asked = fresh || (early ? SET_UP_AGO - 1 - (index % 4) : 300 - ((index * 37) % 250))
  const intensity = index % 4 === 0 ? 'intensive' : index % 4 === 3 ? 'light' : 'ordinary'
  const responsible = memberAt(room, index)
  const by = memberAt(room, index + 2)
  const { enrolmentId } = await desk.do(desk.at(asked, '09:20'), async (verb) => {
    const team = as(verb, by)
    const made = await enrol(team, {
      ...{
        personId,
        teamId,
        referredOn: desk.day(asked),
        referredBy: askedBy[index % askedBy.length] as string,
        intensity,
      },
      ...{
        responsibleAccount: responsible.accountId,
        secondAccount: index % 5 === 4 ? null : memberAt(room, index + 1).accountId,
      },
    })
    if (fate === 'referred') return made
    const on = desk.day(asked)
    const at = { enrolmentId: made.enrolmentId, keepInTouchDays: null, words: '', on } as const
    const begun = await stepEnrolment(team, { ...at, version: made.version, step: 'engage' })
    if (fate !== 'engaging') await stepEnrolment(team, { ...at, version: begun.version, step: 'activate' })
    return made
  })
  const followed = { personId, enrolmentId, fate, index }
  if (fate === 'referred') return followed
  const rhythm: Rhythm = { asked: asked - 1, until: untilOf(fate, index), intensity, fate, index }
  await visits(room, followed, rhythm)
  await wants(room, followed, asked)
  await stands(room, followed)
  return followed
}

const untilOf = (fate: Fate, index: number) =>
  fate === 'closed' ? 40 + (index % 5) * 20 : fate === 'not_reached' ? 30 : 1

/** What the person wants, in the person's words, and where somebody went along. */
async function wants(room: Room, { personId, fate, index }: Followed, asked: number): Promise<void> {
  const { desk, as } = room
  if (fate === 'engaging' || index % 6 === 5) return
  const [words, strengths] = goals[index % goals.length] as (typeof goals)[number]
  await desk.do(desk.at(Math.min(asked - 8, 200), '13:10'), async (verb) => {
    const team = as(verb, memberAt(room, index))
    const goal = await setGoal(team, { personId, goalId: null, version: null, words, strengths })
    if (index % 3 === 1) {
      const later = as(verb, memberAt(room, index), desk.at(45, '12:00'))
      await endGoal(later, { ...goal, how: index % 2 === 0 ? 'dropped' : 'reached' })
      const [next] = goals[(index + 3) % goals.length] as (typeof goals)[number]
      await setGoal(later, { personId, goalId: null, version: null, words: next, strengths: '' })
    }
    if (index % 2 === 1) return
    const where = onward[index % onward.length] as (typeof onward)[number]
    const went = {
      personId,
      ...where,
      referredOn: desk.day(Math.min(asked - 8, 200)),
      wentAlong: index % 4 === 0,
      words: '',
    }
    const { onwardId, version } = await referOnward(team, went)
    const landed = (['yes', 'no', 'yes', 'waiting', null] as const)[index % 5]
    const heard = as(verb, memberAt(room, index), desk.at(30, '10:30'))
    const answer = {
      onwardId,
      version,
      landed: landed ?? 'yes',
      words: landed === 'no' ? 'Ventetiden ble for lang.' : '',
    }
    if (landed) await answerOnward(heard, answer)
  })
}

/** A pause that the person asked for, less than before, or an end that the team decided together. */
async function stands(room: Room, { enrolmentId, fate, index }: Followed): Promise<void> {
  const { desk, as, members } = room
  if (fate === 'paused' || fate === 'stepped_down') {
    const ago = fate === 'paused' ? 24 : 50
    const step = fate === 'paused' ? 'pause' : 'step_down'
    const words =
      fate === 'paused'
        ? 'Vil ha litt fred før jul. Send gjerne melding.'
        : 'Klarer seg fint. Én gang i måneden er nok.'
    await desk.do(desk.at(ago, '14:30'), (verb) =>
      stepEnrolment(as(verb, memberAt(room, index)), {
        ...{ enrolmentId, version: 3, step, on: desk.day(ago), words },
        keepInTouchDays: fate === 'paused' ? 14 : 30,
      }),
    )
  }
  if (fate !== 'closed' && fate !== 'not_reached') return
  const reasons = ['goals_reached', 'own_wish', 'moved_away', 'other_team'] as const
  const because = fate === 'not_reached' ? 'not_reached' : (reasons[(index >> 3) % reasons.length] ?? 'own_wish')
  const ago = untilOf(fate, index) - 6
  const at = desk.at(ago, '09:10')
  const [first, second] = members
  if (!first || !second) return
  await desk.do(at, (verb) =>
    closeEnrolment(as(verb, first), {
      ...{ enrolmentId, version: 3, because, wayBack: 'Ring eller send melding til teamet. Ingen ny søknad.' },
      meeting: { heldAt: desk.at(ago, '08:45').toISOString(), present: [first.accountId, second.accountId] },
    }),
  )
}
