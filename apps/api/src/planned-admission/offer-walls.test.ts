import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AdmissionWorld, bed, makeAdmissionWorld } from '../../test/admission-builders.ts'
import { codeOf } from '../../test/code-of.ts'

let w: AdmissionWorld
let room: (name: string) => string
beforeAll(async () => {
  w = await makeAdmissionWorld()
  room = w.ward.bed
})
beforeEach(() => w.world.admin`update pool.occupancy set live = false, present = false`.then(() => undefined))
afterAll(() => w.world.drop())

/** What the database says to a statement as an organisation: the rule it met, a code, or how many rows. */
const answer = (slug: string, statement: string) =>
  w.world
    .verb(slug, async ({ tx }) => {
      const rows = await tx.sql.unsafe(statement)
      return `${rows.count}`
    })
    .catch((error: { code: string; constraint_name?: string }) => error.constraint_name ?? error.code)
const functionSays = (slug: string, call: string) =>
  w.world.verb(slug, async ({ tx }) => {
    const [row] = await tx.sql.unsafe(`select pool.${call} as said`)
    return row?.said as unknown
  })
const service = 'dps-fjordbyen'

test('nobody offers in a thread that is not theirs, for the other side, or in a version that is not there', async () => {
  const { admissionId } = await w.opened('Fremmed')
  const insert = (owner: string, municipality: string, version = 1) => `
    insert into pool.proposal_offer (id, admission_id, municipality_role, specialist_role, owner_role, proposal_version, sort, place, arrive_on,
      depart_on, made_at, readable_by, readable_until)
    select gen_random_uuid(), '${admissionId}', '${municipality}', 'h_dps_fjordbyen', '${owner}', ${version}, 1, 'x', '2026-11-23', '2026-11-24', now(),
      '{m_3105,h_dps_fjordbyen}', readable_until from (select max(readable_until) as readable_until from pool.admission) a`
  expect(await answer('3101', insert('m_3101', 'm_3105'))).toMatch(/check|42501|not_null|23502/)
  expect(await answer('3101', insert('m_3101', 'm_3101'))).toMatch(/fkey|23502/)
  expect(await answer(service, insert('m_3105', 'm_3105'))).toBe('42501')
  expect(await answer(service, insert('h_dps_fjordbyen', 'm_3105'))).toMatch(/proposal_version_fkey/)
})

test('a hold for a negotiation without an offer of one’s own, and an admission that nobody agreed on, meet a wall', async () => {
  const { offers } = await w.offered('Uten', bed(room('Rom 1')))
  const hold = (id: string, owner: string) => `
    insert into pool.hold (id, house_role, owner_role, reason) values ('${id}', '${owner}', '${owner}', 'negotiation')`
  await w.world.admin`delete from pool.hold where id = ${offers[0]?.id ?? null}`
  expect(await answer('3101', hold(offers[0]?.id ?? '', 'm_3101'))).toMatch(/fkey/)
  const put = `
    insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, lapses_at, person_key,
      claimed_on, reservable, readable_by, created_at)
    select gen_random_uuid(), b.id, b.unit_kind_id, b.house_id, b.owner_role, b.owner_role, a.during, 'admission', '2026-12-01', '2026-12-02', now(),
      '\\x01', '2026-11-20', true, b.readable_by, now()
    from pool.bed b join pool.house_access a on a.house_id = b.house_id where b.id = '${room('Rom 3')}'`
  expect(await answer(service, put)).toBe('42501')
  for (const column of ['kind', 'admission_id', 'owner_role'])
    expect(await answer(service, `update pool.occupancy set ${column} = null`)).toBe('42501')
})

test('the function that confirms does nothing for another, before it is agreed, on a stale version, or past the hold', async () => {
  const offered = await w.offered('Ikke enig', bed(room('Rom 1')))
  const confirm = (slug: string, id: string, at = '2026-11-20T20:40:00Z') =>
    functionSays(slug, `confirm_bed('${id}', '${at}')`)
  expect(await confirm(service, offered.admissionId)).toBe(false)
  const agreed = await w.agreed('Enig', bed(room('Rom 2')))
  for (const slug of ['3101', '3105', service]) expect(await confirm(slug, agreed.admissionId)).toBe(false)
  const said = (columns: string) =>
    answer(service, `update pool.admission set ${columns} where id = '${agreed.admissionId}'`)
  expect(await said(`bed_confirmed_at = now(), bed_lapses_at = now(), proposal_version = 3`)).toBe('admission_agreed')
  const confirmed = `bed_confirmed_at = '2026-11-20T20:40:00Z'`
  expect(await said(`${confirmed}, offer_id = null`)).toBe('admission_bed_named')
  expect(await said(`${confirmed}, bed_elsewhere = 'Rom 12'`)).toBe('admission_bed_named')
  expect(await said(`bed_elsewhere = 'Rom 12', offer_id = null`)).toBe('admission_bed_named')
  expect(await said(`offer_id = '${offered.offers[0]?.id}'`)).toMatch(/offer_id.*fkey/)
  expect(await said(`bed_confirmed_at = '2026-11-20T20:40:00Z', bed_lapses_at = '2026-11-26T11:00:00Z'`)).toBe('1')
  expect(await confirm('3105', agreed.admissionId)).toBe(false)
  expect(await confirm(service, agreed.admissionId, '2026-11-22T20:41:00Z')).toBe(false)
  expect(await confirm(service, agreed.admissionId)).toBe(true)
  expect(await confirm(service, agreed.admissionId)).toBe(false)
  expect(await w.standsOn(room('Rom 2'))).toEqual(['admission 2026-11-23 2026-11-26'])
})

test('no organisation reads the key; the ward cannot change it, the municipality can, and the bed follows', async () => {
  const { admissionId } = await w.confirmed('Nøkkel', bed(room('Rom 1')))
  for (const slug of ['3105', service]) {
    expect(await answer(slug, 'select person_key from pool.admission_key')).toBe('42501')
    expect(await answer(slug, 'select person_key from pool.occupancy')).toBe('42501')
  }
  const on = `where id in (select id from pool.proposal_offer where admission_id = '${admissionId}')`
  expect(await answer(service, `update pool.occupancy set person_key = '\\x02' ${on}`)).toBe('occupancy_admission_key')
  expect(await answer(service, `update pool.admission_key set person_key = '\\x02'`)).toBe('0')
  expect(await answer('3101', `update pool.admission_key set person_key = '\\x02'`)).toBe('0')
  const own = `update pool.admission_key set person_key = '\\x0203' where admission_id = '${admissionId}'`
  expect(await answer('3105', own)).toBe('1')
  const keys = await w.world.admin<{ key: Buffer }[]>`
    select person_key as key from pool.occupancy where admission_id = ${admissionId}`
  expect(keys.map(({ key }) => key.toString('hex'))).toEqual(['0203'])
})

test('letting go does what the thread says and no more, also when a stranger or a side asks for it', async () => {
  const { admissionId } = await w.offered('Står', bed(room('Rom 1')), bed(room('Rom 2')))
  for (const slug of ['3101', '3105', service])
    expect(await functionSays(slug, `settle_beds(array['${admissionId}']::uuid[], '2026-11-20T20:40:00Z')`)).toBe(0)
  expect([...(await w.standsOn(room('Rom 1'))), ...(await w.standsOn(room('Rom 2')))]).toHaveLength(2)
  const seen = (slug: string) =>
    functionSays(slug, `standing_offers(array['${admissionId}']::uuid[], '2026-11-20T20:40:00Z')`)
  expect(await seen('3105')).toBeDefined()
  expect(await seen('3101')).toBeUndefined()
})

test('two threads that want one bed at once: one holds it; two that confirm at once: one bed', async () => {
  const [one, two] = [await w.offered('Ene'), await w.offered('Andre')]
  const again = (at: typeof one.at) => codeOf(w.liaison.plannedAdmission.propose({ ...at, ...offerOf() }))
  expect((await Promise.all([again(one.at), again(two.at)])).sort()).toEqual(['CONFLICT BED_TAKEN', 'ok'])
  const agreed = await w.agreed('Samtidig', bed(room('Rom 2')))
  const confirm = () => codeOf(w.liaison.plannedAdmission.confirmBed(agreed.at))
  expect((await Promise.all([confirm(), confirm()])).sort()).toEqual(['CONFLICT VERSION_STALE', 'ok'])
  expect(await w.standsOn(room('Rom 2'))).toHaveLength(1)
})

const offerOf = () => ({ ...w.proposal, bedOf: 'specialist' as const, offers: [bed(room('Rom 3'))] })
