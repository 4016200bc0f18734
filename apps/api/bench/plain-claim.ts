import { drizzleOn } from '@samplass/db/connection'
import { auditEntry, outbox } from '@samplass/db/pool/audit'
import { bed, criteriaVersion, house, occupancy, policyVersion, unitKind } from '@samplass/db/pool/bed-pool'
import { stay, stayEvent } from '@samplass/db/pool/stay'
import { become } from '@samplass/db/tenancy'
import { knownUser, person, personStay } from '@samplass/db/tenant/person'
import { claimBedInput } from '@samplass/domain/stay/schema'
import { initTRPC } from '@trpc/server'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { hashOf, sessionRow } from '../src/access/sessions.ts'
import { claimOf } from '../test/guest.ts'
import type { BenchWorld } from './bench-world.ts'

const t = initTRPC.context<{ world: BenchWorld }>().create()

/** The same claim as one would write it first: the session in a transaction of its own, every statement awaited. No rules are asked. */
const plainRouter = t.router({
  claim: t.procedure.input(claimBedInput).mutation(async ({ ctx: { world }, input }) => {
    const { pool } = world
    const sessionId = world.cookie.split('=')[1] as string
    await pool.begin(async (sql) => {
      await sql`select set_config('role', 'samplass_access', true)`
      await sessionRow(sql as never, sessionId)
      await sql`select roles from platform.membership m join platform.session s on s.account_id = m.account_id where s.id_hash = ${hashOf(sessionId)}`
    })
    return pool.begin(async (tx) => {
      await become(tx as never, { role: 'm_3105', schema: 'm_3105' })
      const db = drizzleOn(tx as never)
      const [known] = await db.select().from(person).where(eq(person.id, input.personId))
      await db.select().from(knownUser).where(eq(knownUser.personId, input.personId))
      const [where] = await db
        .select()
        .from(bed)
        .innerJoin(unitKind, eq(unitKind.id, bed.unitKindId))
        .innerJoin(house, eq(house.id, bed.houseId))
        .where(eq(bed.id, input.bedId))
      if (!known || !where) throw new Error('not found')
      await db.select().from(policyVersion).where(eq(policyVersion.unitKindId, where.unit_kind.id))
      await db.select().from(criteriaVersion).where(eq(criteriaVersion.unitKindId, where.unit_kind.id))
      await db.select({ id: occupancy.id }).from(occupancy).where(eq(occupancy.bedId, input.bedId))
      const now = new Date('2026-11-20T20:40:00Z')
      const id = uuidv7()
      const role = 'm_3105'
      const both = { houseRole: role, ownerRole: role }
      // The builder names every column, and an organisation may not write all of this table's.
      await db.execute(sql`
        insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, lapses_at,
          person_key, claimed_on, reservable, readable_by, created_at)
        values (${id}, ${input.bedId}, ${where.unit_kind.id}, ${where.house.id}, ${role}, ${role}, ${'[2026-01-01,)'}, 'stay', ${input.arriveOn}, '2026-11-27',
          '2026-11-21T21:00:00Z', ${known.poolKey}, '2026-11-20', true, ${`{${role}}`}, ${now.toISOString()})`)
      await db.insert(stay).values({
        id,
        houseId: where.house.id,
        bedId: input.bedId,
        ...both,
        reference: id.slice(-8),
        unitKindId: where.unit_kind.id,
        policyVersion: 1,
        criteriaVersion: 1,
        channel: 'phone',
        firstArriveOn: input.arriveOn,
        firstDepartOn: '2026-11-27',
        departOn: '2026-11-27',
        claimedAt: now,
        readableBy: [role],
      })
      await db.insert(stayEvent).values({
        id: uuidv7(),
        stayId: id,
        ...both,
        kind: 'claimed',
        occurredAt: now,
        recordedAt: now,
        recordedByName: 'Ingrid',
        facts: {},
        readableBy: [role],
      })
      await db.insert(personStay).values({ stayId: id, personId: input.personId, capacity: 'guest', createdAt: now })
      await db.insert(auditEntry).values({
        id: uuidv7(),
        ownerRole: role,
        at: now,
        actorName: 'Ingrid',
        act: 'bed-pool.claimed',
        subjectId: id,
        facts: {},
      })
      await db.insert(outbox).values({
        id: uuidv7(),
        ownerRole: role,
        houseId: where.house.id,
        houseRole: role,
        kind: 'claimed',
        at: now,
        readableBy: [role],
      })
      return { stayId: id }
    })
  }),
})
const caller = t.createCallerFactory(plainRouter)

export const plainClaim = (world: BenchWorld, personId: string, bedId: string) =>
  caller({ world }).claim(claimOf(personId, bedId, { answers: {} }) as never)
