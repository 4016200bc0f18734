import type { AsideKind, MergeObstacle } from '@samplass/domain/person/merge'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aPlaceToStand, wholePerson } from '../../../../packages/db/test/whole-person.ts'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'

let w: PersonWorld
let kept: string
let gone: string
let team: string
beforeAll(async () => {
  w = await makePersonWorld()
})
afterAll(() => w.world.drop())
beforeEach(async () => {
  const place = await aPlaceToStand(w.world.admin)
  team = place.team
  kept = await wholePerson(w.world.admin, place, 1)
  gone = await wholePerson(w.world.admin, { ...(await aPlaceToStand(w.world.admin)), other: place.other }, 2)
})

const look = (survivorId = kept, duplicateId = gone) => w.leader.person.previewMerge({ survivorId, duplicateId })
const merge = async (survivorId = kept, duplicateId = gone) => {
  const { survivor, duplicate } = await look(survivorId, duplicateId)
  return w.leader.person.mergePerson({
    ...{ survivorId, duplicateId, take: [], reason: 'Samme person' },
    ...{ survivorVersion: survivor.version, duplicateVersion: duplicate.version },
  })
}
/** By the database alone, as a verb that had asked nothing: what it said no with. */
const wallOf = () =>
  w.world.admin
    .begin(async (sql) => {
      await sql.unsafe('set local role m_3105; set local search_path = m_3105')
      await sql.unsafe(`select merge_person('${uuidv7()}', '${kept}', '${gone}', '{}', 'x', now(), null, 'x')`)
    })
    .then(
      () => 'nothing',
      (error: { code: string }) => error.code.slice(0, 2),
    )

/** What the second has that the first has too, in SQL, so that nothing but this stands in the way. */
const twice: Partial<Record<MergeObstacle, () => string>> = {
  known_twice: () =>
    `update known_user set unit_kind_id = (select unit_kind_id from known_user where person_id = '${kept}') where person_id = '${gone}'`,
  agreements_overlap: () =>
    `update agreement set unit_kind_id = (select unit_kind_id from agreement where person_id = '${kept}') where person_id = '${gone}'`,
  consents_overlap: () => sameConsent(),
  consent_taken_back: () =>
    `${sameConsent()}; update consent set withdrawn_at = given_at + interval '1 day' where person_id = '${kept}'`,
  plans_overlap: () =>
    `update crisis_plan set ended_on = null, ended_by = null where person_id = '${gone}' and ended_on is not null`,
  coordinators: () => `update coordinator set ended_on = null where person_id = '${gone}'`,
  individual_plans: () => `update individual_plan set ended_on = null where person_id = '${gone}'`,
  open_needs: () =>
    `update housing_need set closed_on = null, closed_because = null where person_id = '${gone}' and former_tenancy_id is not null`,
  kept_apart: () =>
    `insert into avoid_neighbour (id, person_id, other_person_id, reason, from_on, by_name)
      values ('${uuidv7()}', '${gone}', '${kept}', 'krangel', '2026-01-01', 'Hilde')`,
  followed_up_twice: () => `update enrolment set team_id = '${team}' where person_id = '${gone}'`,
}
const sameConsent = () =>
  ['consent_version', 'consent']
    .map((table) => `update ${table} set purpose = 'samarbeid 1' where person_id = '${gone}'`)
    .join('; ')

test.each(Object.entries(twice))(
  '%s: said by name in the comparison, refused by the verb, and a wall in the database',
  async (name, make) => {
    expect((await look()).inTheWay).toEqual([])
    await w.world.admin.begin(async (sql) => {
      await sql.unsafe(`set local search_path = m_3105, extensions; set constraints all deferred; ${make()}`)
    })
    expect((await look()).inTheWay).toEqual([name])
    expect(await codeOf(merge())).toMatch('MERGE_STANDS_IN_WAY')
    expect(await wallOf()).toBe('23')
  },
)

test('two beds on a night, or two places in one queue, stand in the way until one of them is given back', async () => {
  const two = async (name: string) => [await w.known(name, 'Berg'), await w.known(name, 'Berg')] as const
  const [one, other] = await two('Mona')
  await w.worker.bedPool.claimBed(claimOf(one, w.pool.fyrlykta.bed('Plass 1')))
  await w.worker.bedPool.claimBed(claimOf(other, w.pool.fyrlykta.bed('Plass 2')))
  expect((await look(one, other)).inTheWay).toContain('two_beds')
  expect(await codeOf(merge(one, other))).toMatch('MERGE_STANDS_IN_WAY')

  const waiting = await two('Vera')
  for (const personId of waiting)
    await w.worker.stay.requestPlace({
      ...{ personId, unitKindId: w.pool.fyrlykta.kinds[0]?.id as string, wantedOn: '2026-11-22' },
      ...{ nights: 3, needs: [], callBackAt: null },
    })
  expect((await look(...waiting)).inTheWay).toContain('waiting_twice')
  expect(await codeOf(merge(...waiting))).toMatch('MERGE_STANDS_IN_WAY')
})

const asideOf: Record<string, AsideKind> = {
  ...{ living_situation: 'living', homelessness_pattern: 'pattern', tenancy_skill: 'skill', acute_admission: 'acute' },
  ...{ crisis_plan: 'plan', avoid_neighbour: 'neighbour', board_suggestion_seen: 'suggestion' },
}

test('what the comparison says will be laid aside is what is laid aside', async () => {
  const told = (await look()).laidAside
  const { mergeId } = await merge()
  const rows = await w.world.admin<{ name: string; count: number }[]>`
    select table_name as name, count(*)::int as count from m_3105.person_merge_row where merge_id = ${mergeId} and laid_aside group by 1`
  const kept = rows.map(({ name, count }) => `${asideOf[name]} ${count}`)
  expect(kept.length).toBeGreaterThan(4)
  expect(told.map(({ kind, count }) => `${kind} ${count}`).sort()).toEqual(kept.sort())
})
