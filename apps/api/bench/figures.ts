import { connect } from '@samplass/db/connection'
import { inParallel, provisionMunicipality } from '@samplass/db/provision'
import { board } from '../src/bed-pool/board.ts'
import { get } from '../src/person/get.ts'
import { type BenchWorld, claim, flats, guests, startedAt } from './bench-world.ts'
import { load, median, percentile, print, ratio } from './measure.ts'
import { plainClaim } from './plain-claim.ts'
import { type Recorded, replay, transactionsOf } from './replayed.ts'

const claimsARound = 200
const width = 16

const clear = async ({ admin }: BenchWorld) => {
  await admin.unsafe(
    'truncate pool.occupancy cascade; truncate pool.idempotency, pool.outbox, pool.audit_entry; truncate m_3105.person_stay',
  )
}
const pairsOf = (persons: string[], beds: string[]) =>
  persons.slice(0, claimsARound).map((person, n) => ({ person, bed: beds[n] as string }))

async function mustClaim(world: BenchWorld, { person, bed }: { person: string; bed: string }) {
  const status = await claim(world, person, bed)
  if (status !== 200) throw new Error(`a claim was answered ${status}`)
}

/** The claim through everything, against its own statements by the bare driver, against a plain endpoint; and its tail. */
export async function claimFigures(world: BenchWorld): Promise<void> {
  const house = await flats(world, 'Måling', claimsARound)
  const pairs = pairsOf(await guests(world, claimsARound), house.bedIds)
  const bare = connect(world.appUrl, { max: 8 })
  const tails: number[] = []
  const fullStack = async () => {
    await clear(world)
    world.sent.length = 0
    world.recording.on = true
    const { perSecond, ms } = await load(pairs, width, (pair) => mustClaim(world, pair))
    world.recording.on = false
    tails.push(percentile(ms, 0.99) / percentile(ms, 0.5))
    return perSecond
  }
  await fullStack()
  tails.length = 0
  const recorded: Recorded[] = transactionsOf(world.sent).filter((statements) =>
    statements.some(({ text }) => text.includes('insert into pool.occupancy')),
  )
  const floor = async () => {
    await clear(world)
    return (await load(recorded, width, (statements) => replay(bare, statements))).perSecond
  }
  const plain = async () => {
    await clear(world)
    return (await load(pairs, width, ({ person, bed }) => plainClaim(world, person, bed))).perSecond
  }
  await floor()
  await plain()
  print({
    figure: 'claim_full_stack_to_same_statements',
    value: await ratio(3, fullStack, floor),
    reach: 0.65,
    better: 'higher',
    unit: 'ratio',
  })
  print({
    figure: 'claim_full_stack_to_plain_trpc_drizzle',
    value: await ratio(3, fullStack, plain),
    reach: 1.4,
    better: 'higher',
    unit: 'ratio',
  })
  print({ figure: 'claim_p99_to_p50_at_16', value: median(tails), reach: 2.5, better: 'lower', unit: 'ratio' })
  await clear(world)
  await bare.end()
}

/** 64 claims for one bed, 50 rounds: how much worse the worst round is than the usual one, and whether anybody met a deadlock. */
export async function raceFigures(world: BenchWorld): Promise<void> {
  const house = await flats(world, 'Kappløp', 1)
  const racers = await guests(world, 64)
  const rounds: number[] = []
  const [before] = await world.admin<
    { deadlocks: number }[]
  >`select deadlocks from pg_stat_database where datname = current_database()`
  for (let round = 0; round < 50; round++) {
    const began = performance.now()
    await Promise.all(racers.map((person) => claim(world, person, house.bedIds[0] as string)))
    rounds.push(performance.now() - began)
    await clear(world)
  }
  const [after] = await world.admin<
    { deadlocks: number }[]
  >`select deadlocks from pg_stat_database where datname = current_database()`
  print({
    figure: 'race_64_worst_round_to_median',
    value: Math.max(...rounds.slice(1)) / median(rounds),
    reach: 3,
    better: 'lower',
    unit: 'ratio',
  })
  print({
    figure: 'race_64_deadlocks',
    value: (after?.deadlocks ?? 0) - (before?.deadlocks ?? 0),
    reach: 0,
    better: 'lower',
    unit: 'count',
  })
}

/** Opening a person, with the line in the access log and without: the same statements, but for that one. */
export async function readFigures(world: BenchWorld): Promise<void> {
  const persons = await guests(world, 200)
  world.sent.length = 0
  world.recording.on = true
  for (const personId of persons)
    await world.verb('3105', (verb) => get(verb, { personId, purpose: { purpose: 'take_in', words: null } }))
  world.recording.on = false
  const logged = transactionsOf(world.sent).filter((statements) =>
    statements.some(({ text }) => text.includes('insert into access_log')),
  )
  const unlogged = logged.map((statements) => statements.filter(({ text }) => !text.includes('insert into access_log')))
  const bare = connect(world.appUrl, { max: 8 })
  // An id is a primary key: each log line may be written once, so it is taken away between rounds.
  const wipe = () => world.admin.unsafe('truncate m_3105.access_log cascade')
  const read = (list: Recorded[]) => async () => {
    await wipe()
    return (await load(list, 8, (statements) => replay(bare, statements))).perSecond
  }
  await read(logged)()
  print({
    figure: 'person_read_with_log_to_without',
    value: await ratio(7, read(logged), read(unlogged)),
    reach: 0.6,
    better: 'higher',
    unit: 'ratio',
  })
  await bare.end()
}

/** Claims while 500 people follow live, against none; and how soon one of them hears. */
export async function liveFigures(world: BenchWorld): Promise<void> {
  const house = await flats(world, 'Direkte', claimsARound)
  const pairs = pairsOf(await guests(world, claimsARound), house.bedIds)
  // Long enough that opening and closing the streams is no part of it.
  const claims = async () => {
    let seconds = 0
    for (let turn = 0; turn < 4; turn++) {
      await clear(world)
      seconds += pairs.length / (await load(pairs, width, (pair) => mustClaim(world, pair))).perSecond
    }
    return (4 * pairs.length) / seconds
  }
  await claims()
  const withListeners = async () => {
    const leave = await Promise.all(Array.from({ length: 500 }, () => listen(world)))
    const perSecond = await claims()
    for (const end of leave) end()
    return perSecond
  }
  print({
    figure: 'claims_with_500_listeners_to_none',
    value: await ratio(7, withListeners, claims),
    reach: 0.9,
    better: 'higher',
    unit: 'ratio',
  })
  await clear(world)
  const heard: number[] = []
  for (const { person, bed } of pairs.slice(0, 60)) {
    const told = new Promise<number>((resolve) => {
      const leave = world.relay.listen('m_3105', () => {
        leave()
        resolve(performance.now())
      })
    })
    await mustClaim(world, { person, bed })
    const committed = performance.now()
    heard.push((await told) - committed)
  }
  print({
    figure: 'change_heard_p95',
    value: percentile(
      heard.sort((a, b) => a - b),
      0.95,
    ),
    reach: 500,
    better: 'lower',
    unit: 'ms',
  })
}

/** One stream of server-sent events, read to its end. */
async function listen(world: BenchWorld): Promise<() => void> {
  const ending = new AbortController()
  const answer = await world.app.request('/api/live/3105', { headers: { cookie: world.cookie }, signal: ending.signal })
  const reader = answer.body?.getReader()
  const drain = async () => {
    while (reader && !(await reader.read()).done);
  }
  void drain().catch(() => {})
  return () => {
    ending.abort()
    void reader?.cancel().catch(() => {})
  }
}

/** What one look at the board and one person cost when there are 357 municipalities, against 50. */
export async function scaleFigures(world: BenchWorld, numbers: string[]): Promise<void> {
  const many = numbers.filter((number) => number !== '3105')
  const settle = (list: string[]) =>
    inParallel(list, 4, (number) => provisionMunicipality(world.admin, number, startedAt))
  const cost = async (among: string[]) => {
    const visits = Array.from({ length: 1500 }, (_, n) => among[(n * 7919) % among.length] as string)
    const { perSecond } = await load(visits, 8, (slug) =>
      world.verb(slug, async (verb) => {
        const [[person]] = await Promise.all([
          verb.tx.sql`select id, given_name from person limit 1`,
          board(verb, { fromOn: '2026-11-18' as never, nights: 14 }),
        ])
        return person
      }),
    )
    return 1 / perSecond
  }
  await settle(many.slice(0, 49))
  world.parts.directory.forget()
  const fifty = ['3105', ...many.slice(0, 49)]
  await cost(fifty)
  const small = median([await cost(fifty), await cost(fifty), await cost(fifty)])
  await settle(many)
  world.parts.directory.forget()
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await cost(['3105', ...many])
  const large = median([await cost(['3105', ...many]), await cost(['3105', ...many]), await cost(['3105', ...many])])
  print({
    figure: 'cost_with_357_municipalities_to_50',
    value: large / small,
    reach: 1.2,
    better: 'lower',
    unit: 'ratio',
  })
}
