import type { logContactInput, setUpTeamInput } from '@samplass/domain/follow-up/schema'
import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import type { infer as Infer } from 'zod/mini'
import { makePersonWorld } from './person-builders.ts'
import type { Caller } from './world.ts'

type Contact = Infer<typeof logContactInput>

export const teamOf = (change: Partial<Infer<typeof setUpTeamInput>> = {}): Infer<typeof setUpTeamInput> => ({
  teamId: null,
  version: null,
  name: 'Boteamet',
  kind: 'housing_follow_up',
  phone: null,
  silenceDays: 7,
  attemptsBeforeClosing: 3,
  meetingMinutes: 30,
  cardMinutes: 2,
  ...change,
})

/** An attempt that nobody answered, unless it is said otherwise. */
export const contactOf = (enrolmentId: string, change: Partial<Contact> = {}): Contact => ({
  contactId: uuidv7(),
  enrolmentId,
  occurredAt: null,
  outcome: 'not_home',
  place: 'home',
  withWhom: '',
  words: '',
  help: null,
  helpArea: null,
  minutes: null,
  nextOn: null,
  ...change,
})

/** Friday 20 November 2026, 21.40: a team with Hanna and Jonas in it, and a leader who may open protected persons. */
export async function makeFollowUpWorld(now?: string) {
  const w = await makePersonWorld(now)
  const { world, leader } = w
  const signedIn = async (name: string) => {
    const { sessionId, accountId } = await world.signIn('3105', ['team_member'], { name })
    return { caller: world.caller('3105', sessionId), accountId, sessionId }
  }
  const hanna = await signedIn('Hanna Vik')
  const jonas = await signedIn('Jonas Berg')
  const { teamId } = await leader.followUp.setUpTeam(teamOf())
  for (const { accountId } of [hanna, jonas])
    await leader.followUp.addTeamMember({ teamId, accountId, discipline: 'social_work' })
  /** Registered, and the team has been asked to follow up. */
  const followed = async (givenName: string, familyName: string, on = '2026-10-01', by: Caller = hanna.caller) => {
    const personId = await w.register(givenName, familyName)
    const { enrolmentId } = await by.followUp.enrol(enrolmentOf(personId, teamId, { referredOn: asLocalDate(on) }))
    return { personId, enrolmentId }
  }
  return { ...w, hanna, jonas, teamId, followed }
}
export type FollowUpWorld = Awaited<ReturnType<typeof makeFollowUpWorld>>

type Enrol = Parameters<Caller['followUp']['enrol']>[0]
export const enrolmentOf = (personId: string, teamId: string, change: Partial<Enrol> = {}): Enrol => ({
  personId,
  teamId,
  referredOn: asLocalDate('2026-10-01'),
  referredBy: 'Personen selv',
  intensity: 'ordinary',
  responsibleAccount: null,
  secondAccount: null,
  ...change,
})
