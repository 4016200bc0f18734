import { addTeamMember } from '../../src/follow-up/add-team-member.ts'
import { setUpTeam } from '../../src/follow-up/set-up-team.ts'
import type { Verb } from '../../src/trpc.ts'
import { type Desk, makeDesk } from '../homes/desk.ts'
import type { Town } from '../town.ts'
import type { DemoTeam } from './teams.ts'

export type Member = { accountId: string; name: string }
/** A team where it sits, and its own as they sign what they write. */
export type Room = {
  desk: Desk
  team: DemoTeam
  teamId: string
  members: readonly Member[]
  as: (verb: Verb, member: Member, now?: Date) => Verb
}

export const SET_UP_AGO = 364

/** The team is set up a year ago, and its own come into it. */
export async function makeRoom(town: Town, team: DemoTeam, now: Date, seed: number): Promise<Room> {
  const desk = makeDesk(town, now, seed)
  const { teamId, members } = await desk.do(desk.at(SET_UP_AGO, '08:30'), async (verb) => {
    const numbers = { attemptsBeforeClosing: 5, meetingMinutes: 30, cardMinutes: 2 }
    const made = await setUpTeam(verb, { teamId: null, version: null, ...team.about, ...numbers })
    const names = team.members.map(([name]) => name)
    const accounts = await verb.tx.sql<Member[]>`
      select account_id as "accountId", account_name as name from platform.membership
      where organisation_role = ${town.organisation.role} and account_name = any (${names}) and ended_at is null`
    const members: Member[] = []
    for (const [name, discipline] of team.members) {
      const account = accounts.find((one) => one.name === name)
      if (!account) continue
      await addTeamMember(verb, { teamId: made.teamId, accountId: account.accountId, discipline })
      members.push(account)
    }
    return { teamId: made.teamId, members }
  })
  const as = (verb: Verb, member: Member, at = verb.now): Verb => {
    return { ...verb, now: at, actor: { ...verb.actor, ...member } }
  }
  return { desk, team, teamId, members, as }
}

export const memberAt = ({ members }: Room, index: number): Member => members[index % members.length] as Member
