import { tonight } from '@samplass/domain/nights'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimOf, codeOf, makeGuest } from '../../test/guest.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { numberMaker, personOf } from '../../test/person-builders.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const rounds = 8

async function noOverlap() {
  const [row] = await w.world.admin`
    select count(*)::integer as n from pool.occupancy a join pool.occupancy b on a.bed_id = b.bed_id and a.id < b.id and a.during && b.during
    where a.live and b.live`
  expect(row?.n).toBe(0)
}

test('an extension and a claim for the same night: one of them gets it, and the other is told', async () => {
  const { worker, world, pool } = w
  const bedId = pool.fyrlykta.bed('Plass 1')
  for (let round = 0; round < rounds; round++) {
    const { stayId } = await w.arrived('Plass 1', { claim: { nights: 1 } })
    const next = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
    const at = await w.at(stayId)
    const answers = await Promise.all([
      codeOf(
        worker.stay.extend({ ...at, departOn: '2026-11-22', reason: 'home_not_ready', note: '', secondPersonId: null }),
      ),
      codeOf(worker.bedPool.claimBed(claimOf(next, bedId, { arriveOn: '2026-11-21' }))),
    ])
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    expect(answers.find((answer) => answer !== 'ok')).toBe('BED_TAKEN')
    await noOverlap()
    await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
    const { needs } = await worker.stay.night({ houseIds: [pool.fyrlykta.id] })
    const coming = needs.find(({ kind }) => kind === 'arrival')
    if (coming)
      await worker.stay.cancel({ stayId: coming.subjectId, version: coming.version as number, reason: 'Neste runde' })
    else await world.admin`update pool.occupancy set live = false where bed_id = ${bedId} and not present`
  }
})

test('two guests moved to each other’s beds at once, or many to one: no deadlock, and at most one gets a bed', async () => {
  const { worker, pool } = w
  const a = await w.arrived('Plass 2')
  const b = await w.arrived('Plass 3')
  for (let round = 0; round < rounds; round++) {
    const [stayA, stayB] = [await worker.stay.get({ stayId: a.stayId }), await worker.stay.get({ stayId: b.stayId })]
    const move = ({ stayId, version }: typeof stayA, bedId: string) =>
      codeOf(worker.stay.moveBed({ stayId, version, bedId, reason: 'Bytte' }))
    expect(await Promise.all([move(stayA, stayB.bed.id), move(stayB, stayA.bed.id)])).toEqual([
      'BED_TAKEN',
      'BED_TAKEN',
    ])
    const free = pool.fyrlykta.bedIds.find((id) => id !== stayA.bed.id && id !== stayB.bed.id) as string
    const answers = await Promise.all([move(stayA, free), move(stayB, free)])
    expect(answers.sort()).toEqual(['BED_TAKEN', 'ok'])
    await noOverlap()
  }
})

test('the same arrival from two screens is one arrival', async () => {
  const { worker, world } = w
  const { stayId } = await w.claimed('Plass 1')
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      codeOf(worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true })),
    ),
  )
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'VERSION_STALE']))
  const [events] =
    await world.admin`select count(*)::integer as n from pool.stay_event where stay_id = ${stayId} and kind = 'arrived'`
  expect(events?.n).toBe(1)
})

/** Everything that takes a bed asks here whether its house is open to whoever takes it. */
const whileAccess = (acts: (() => Promise<string>)[]) =>
  oneAfterOther(w.world.admin, (sql) => sql`select from pool.house_access for update`, acts)

test('a bed given back while the guest comes: whoever is second looks again', async () => {
  const { stayId } = await w.claimed('Plass 1')
  const at = { stayId, version: 1 }
  const cancel = () => codeOf(w.worker.stay.cancel({ ...at, reason: 'Ombestemte seg' }))
  const arrive = () => codeOf(w.worker.stay.arrive({ ...at, arrivedAt: null, practicalGiven: true }))
  const held = (sql: StayWorld['world']['admin']) => sql`select from pool.bed for update`
  expect(await oneAfterOther(w.world.admin, held, [cancel, arrive])).toEqual(['ok', 'VERSION_STALE'])
})

test('the same write sent again while the first is under way gets the first one’s answer', async () => {
  const { stayId } = await w.claimed('Plass 1')
  const { sessionId } = await w.world.signIn('3105', ['night_worker'])
  const sender = w.world.caller('3105', sessionId, 'the-same-key-twice')
  const arrive = () => codeOf(sender.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: true }))
  const held = (sql: StayWorld['world']['admin']) => sql`select from pool.bed for update`
  expect(await oneAfterOther(w.world.admin, held, [arrive, arrive])).toEqual(['ok', 'ok'])
})

test('a number that is written down while a place is asked for moves the key of the place as well', async () => {
  const { worker, world, pool } = w
  const { personId } = await worker.person.register(personOf('Venter', 'Medn'))
  const ask = () =>
    codeOf(
      worker.stay.requestPlace({
        ...{ personId, unitKindId: pool.fyrlykta.kinds[0]?.id as string, wantedOn: tonight(world.now()) },
        ...{ nights: 1, needs: [], callBackAt: null },
      }),
    )
  const change = () =>
    codeOf(worker.person.change({ ...personOf('Venter', 'Medn'), personId, version: 1, number: numberMaker()() }))
  expect(await whileAccess([ask, change])).toEqual(['ok', 'ok'])
  const [keys] = await world.admin`
    select r.person_key = p.pool_key as same from pool.place_request r, m_3105.person p where p.id = ${personId}`
  expect(keys).toEqual({ same: true })
})
