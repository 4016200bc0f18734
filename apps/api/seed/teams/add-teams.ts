import { orNull } from '../homes/search.ts'
import type { Town } from '../town.ts'
import { addBoard } from './board.ts'
import { type Followed, fateAt } from './fates.ts'
import { follow } from './followed.ts'
import { makeRoom, type Room } from './room.ts'
import { demoTeams } from './teams.ts'

const seed = 72_000

/** Three teams that follow people, with and without a home, and a year of what they did. */
export async function addTeams(towns: readonly Town[], now: Date): Promise<void> {
  await Promise.all(
    demoTeams.map(async (team) => {
      const town = towns.find(({ organisation }) => organisation.slug === team.slug)
      if (!town) return
      const room = await makeRoom(town, team, now, seed + Number(team.slug))
      const followed: Followed[] = []
      for (const [index, personId] of (await whoAreFollowed(room)).entries()) {
        const one = await orNull(follow(room, personId, index))
        if (one) followed.push(one)
      }
      await addBoard(room, followed)
    }),
  )
}

/** Every third has no home today; those whose home is at risk or stands empty are among those who are met most. */
async function whoAreFollowed({ desk, team }: Room): Promise<string[]> {
  return desk.do(desk.now, async ({ tx }) => {
    const rows = await tx.sql<{ id: string; home: boolean; pressing: boolean }[]>`
      select p.id, t.person_id is not null as home, p.address_protection = 'strictly_confidential' or t.pressing as pressing
      from person p
      left join (
        select person_id, bool_or(exists (select from tenancy_risk r where r.tenancy_id = t.id and r.resolved_on is null)
          or exists (select from tenancy_absence a where a.tenancy_id = t.id and a.returned_on is null)) as pressing
        from tenancy t where ended_on is null group by 1
      ) t on t.person_id = p.id
      where exists (select from housing_need n where n.person_id = p.id and (n.closed_on is null or n.closed_because = 'moved_in'))
      order by p.address_protection <> 'strictly_confidential', p.created_at desc, p.id`
    const pressing = rows.filter((row) => row.pressing)
    const lives = rows.filter((row) => row.home && !row.pressing)
    const looks = rows.filter((row) => !row.home && !row.pressing)
    const next = (index: number) => {
      if (fateAt(index) === 'active' && index % 3 !== 2) return pressing.shift() ?? lives.shift()
      return (index % 3 === 2 ? looks.shift() : null) ?? lives.shift()
    }
    return Array.from({ length: team.followed }, (_, index) => next(index)?.id).filter((id) => id !== undefined)
  })
}
