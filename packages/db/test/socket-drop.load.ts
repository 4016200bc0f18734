/**
 * A process of its own (an uncatchable error must be able to kill it): queries and transactions without pause until
 * it is told to end, then one line of JSON. `node socket-drop.load.ts <url>`, end it with a line on standard input.
 */
import { once } from 'node:events'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import postgres from 'postgres'
import { uuidv7 } from 'uuidv7'

const hungMs = 20_000
const racers = 12

const sql = postgres(process.argv[2] ?? '', { max: 6, backoff: () => 0.1, connect_timeout: 5, onnotice: () => {} })
const counted = { answered: 0, rejected: 0, hung: 0, foreign: 0, heard: 0, broken: 0, usable: false }
const codes: Record<string, number> = {}
let ending = false

await sql`create table if not exists step (act uuid, number int, filler text)`
await sql.listen('drop', () => {
  counted.heard += 1
})

async function watched(work: Promise<unknown>): Promise<void> {
  const late = Symbol('late')
  const timer = new AbortController()
  try {
    const first = await Promise.race([work, sleep(hungMs, late, { signal: timer.signal })])
    if (first === late) counted.hung += 1
    else counted.answered += 1
  } catch (error) {
    counted.rejected += 1
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    codes[code] = (codes[code] ?? 0) + 1
    await sleep(5)
  } finally {
    timer.abort()
  }
}

/** What comes back must be what was asked for: an answer given to the wrong query is worse than none. */
async function plain(): Promise<void> {
  const asked = uuidv7()
  const [row] = await sql`select ${asked}::text as asked, pg_sleep(0.001)`
  if (row?.asked !== asked) counted.foreign += 1
}

/** Goes on after a failed step, as careless code does: no step may land outside the transaction. */
async function transaction(): Promise<void> {
  const act = uuidv7()
  const filler = 'x'.repeat(2000)
  await sql.begin(async (tx) => {
    for (const number of [1, 2, 3]) {
      await tx`insert into step values (${act}, ${number}, ${filler})`.catch(() => {})
      await turn()
    }
    await Promise.all([tx`select ${act}::text`, tx`select pg_sleep(0.001)`, tx`select 1`])
  })
}

async function racer(index: number): Promise<void> {
  while (!ending) await watched(index % 2 === 0 ? plain() : transaction())
}

const running = Promise.all(Array.from({ length: racers }, (_, index) => racer(index)))
process.stdout.write('running\n')
await once(process.stdin, 'data')
ending = true
await running

const heardBefore = counted.heard
for (let tries = 0; tries < 50 && counted.heard === heardBefore; tries += 1) {
  await sql.notify('drop', '').catch(() => {})
  await sleep(100)
}
const [halves] =
  await sql`select count(*)::int as number from (select from step group by act having count(*) <> 3) as half`
counted.broken = halves?.number
const all = await Promise.all(Array.from({ length: 20 }, (_, n) => sql`select ${n}::int as n`))
counted.usable = all.every(([row], n) => row?.n === n) && counted.heard > heardBefore
await sql.end({ timeout: 5 })
process.stdout.write(`${JSON.stringify({ ...counted, codes })}\n`)
process.exit(0)
