import type { Connection } from '@samplass/db/connection'
import { relayRole, transaction } from '@samplass/db/tenancy'
import type { Logger } from 'pino'

/**
 * What a listener hears: which house changed, and its name; which thread about an admission, visit of specialists or team's board, by its id alone; or, with
 * none, that there is something to look at among the windows that are published to it. Sent only to organisations in `readableBy`.
 */
export type Change = {
  houseId: string | null
  admissionId: string | null
  consultationId: string | null
  teamId: string | null
  kind: string
  byName: string | null
  at: string
  readableBy: string[]
}

export type Relay = {
  /** Every time that an organisation hears something in this process adds one. A listener that missed some refetches. */
  version: (role: string) => number
  listen: (role: string, hear: (changes: Change[], version: number) => void) => () => void
  stop: () => Promise<void>
}

const channel = 'samplass_change'
/** Stands for every municipality among the readers: a notification has no room for all of them. */
const everyMunicipality = 'm_*'
const reads = ({ readableBy }: Change, role: string) =>
  readableBy.includes(role) || (role.startsWith('m_') && readableBy.includes(everyMunicipality))

const pollMs = 60
/** After something was told: what follows at once is told together, so that a busy hour does not make everybody look again all the time. */
const restMs = 180
/** A question that is lost with its connection is never answered: it is asked again. */
const patienceMs = 10_000
function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer from the database')), patienceMs)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

/**
 * One per process. Takes rows out of the outbox (one process at a time, by SKIP LOCKED), coalesces them by house or thread and notifies
 * every process; each hears on one connection of its own. Notifying inside the booking's transaction would serialise commits.
 */
export async function startRelay(pool: Connection, log: Logger): Promise<Relay> {
  const listeners = new Map<string, Set<(changes: Change[], version: number) => void>>()
  const versions = new Map<string, number>()
  const version = (role: string) => versions.get(role) ?? 0
  let running = true

  const tellAll = (role: string, changes: Change[]) => {
    versions.set(role, version(role) + 1)
    for (const tell of listeners.get(role) ?? []) tell(changes, version(role))
  }
  const hear = (payload: string) => {
    const changes = JSON.parse(payload) as Change[]
    for (const role of listeners.keys()) {
      const mine = changes.filter((change) => reads(change, role))
      if (mine.length) tellAll(role, mine)
    }
  }
  // After a lost connection anything may have been missed: everybody refetches.
  const everything = () => {
    for (const role of listeners.keys()) tellAll(role, [])
  }
  const subscription = await pool.listen(channel, hear, everything)

  const drain = () =>
    transaction(pool, relayRole, async ({ sql, last }) => {
      const rows = await sql<Told[]>`
        with taken as (
          delete from pool.outbox where id in (select id from pool.outbox order by id limit 500 for update skip locked) returning *)
        select t.house_id as "houseId", t.admission_id as "admissionId", t.consultation_id as "consultationId", t.team_id as "teamId", t.kind, h.name as "byName", t.at,
          case when t.team_id is not null then array[t.owner_role]
            when t.consultation_id is not null then array[t.municipality_role, t.specialist_role]
            when a.readable_until <= pool.clock() then array[t.municipality_role]
            else coalesce(t.readable_by, h.readable_by, a.readable_by) end as "readableBy",
          -- Whoever was offered something in the house, also when it was withdrawn just now.
          array(select distinct r.role from pool.admission_window w
            cross join unnest(w.readable_by || case when w.to_all then array[${everyMunicipality}] end) as r(role)
            where w.house_id = t.house_id and w.offered_until >= t.at and (w.withdrawn_at is null or w.withdrawn_at >= t.at)) as offered
        from taken t left join pool.house h on h.id = t.house_id left join pool.admission a on a.id = t.admission_id order by t.id`
      // A notification holds 8000 bytes: a handful of changes each.
      const changes = coalesced(rows)
      for (let i = 0; i < changes.length; i += 4) {
        last(sql`select pg_notify(${channel}, ${JSON.stringify(changes.slice(i, i + 4))})`)
      }
      return rows.length
    })

  let failures = 0
  const turn = async () => {
    try {
      const count = await inTime(drain())
      if (failures) log.info('relay: back')
      failures = 0
      if (count === 500) return 0
      return count > 0 ? restMs : pollMs
    } catch (error) {
      if (failures++ === 0) log.warn({ err: error }, 'relay: will try again')
      return Math.min(2000, pollMs * 2 ** failures)
    }
  }
  const loop = (async () => {
    while (running) {
      const pause = await turn()
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause))
    }
  })()

  return {
    version,
    listen(role, hear) {
      const hearers = listeners.get(role) ?? new Set()
      listeners.set(role, hearers.add(hear))
      return () => hearers.delete(hear)
    },
    async stop() {
      running = false
      await loop
      await inTime(subscription.unlisten()).catch(() => {})
    },
  }
}

const nothing = { houseId: null, admissionId: null, consultationId: null, teamId: null, byName: null }
type Told = Change & { offered: string[] }

/**
 * The last change of each house, thread, visit and board, and one for all windows, for all who should hear of any: whom one is closed to hears so,
 * whatever followed.
 */
function coalesced(rows: readonly Told[]): Change[] {
  const told = new Map<string | null, Change>()
  const tell = (change: Change) => {
    const about = change.houseId ?? change.admissionId ?? change.consultationId ?? change.teamId
    const before = told.get(about)?.readableBy ?? []
    told.set(about, { ...change, readableBy: [...new Set([...before, ...change.readableBy])] })
  }
  for (const { offered, ...change } of rows) {
    tell(change)
    if (offered.length > 0) tell({ ...nothing, kind: 'window', at: change.at, readableBy: offered })
  }
  return [...told.values()]
}
