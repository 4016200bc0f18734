import type { Connection } from './connection.ts'

/**
 * Sets the clock by which the database lets what was told for a time run out, so many milliseconds from its own; 0: its own.
 * A product whose clock is set (SAMPLASS_NOW) has one clock, and not two. As the owner of the schema; no organisation can.
 */
export async function setDatabaseClock(admin: Connection, shiftMs: number): Promise<void> {
  const shift = Number.isSafeInteger(shiftMs) ? shiftMs : Math.round(shiftMs)
  const body =
    shift === 0 ? ' select pg_catalog.now() ' : ` select pg_catalog.now() + interval '${shift} milliseconds' `
  await admin.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('samplass:pool', 0))`
    const [known] = await tx<{ prosrc: string }[]>`
      select prosrc from pg_proc where oid = 'pool.clock()'::regprocedure`
    if (known?.prosrc === body) return
    await tx.unsafe(`create or replace function pool.clock() returns timestamptz language sql stable as $$${body}$$`)
  })
}
