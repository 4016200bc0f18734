import { Refusal } from '@samplass/domain/refusal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, systemActor } from '../src/act.ts'
import { directory } from '../src/directory.ts'
import { get } from '../src/planned-admission/get.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import type { Verb } from '../src/trpc.ts'
import { type AdmissionWorld, makeAdmissionWorld } from './admission-builders.ts'

/** Four connections, as every test has, and more who ask at once than there are. */
const racers = 12

let w: AdmissionWorld
beforeAll(async () => {
  w = await makeAdmissionWorld()
})
afterAll(() => w.world.drop())

/** As many at once as hold every connection, and a few; who there is was never read lately enough. */
async function race<T>(work: (verb: Verb) => Promise<T>) {
  const organisation = await w.world.organisation('3105')
  const parts = { ...w.world.parts, directory: directory(w.world.pool, -1) }
  return Promise.allSettled(
    Array.from({ length: racers }, () => act(parts, systemActor(organisation), w.world.now(), work)),
  )
}

test('an unknown service is refused to all who ask at once, and nobody waits for a connection that nobody gives back', async () => {
  const personId = await w.register('Nora', 'Fjellheim')
  const ends = await race((verb) => openAdmission(verb, { personId, specialistRole: 'h_nobody_knows' }))
  const said = ends.map((end) => (end.status === 'rejected' && end.reason instanceof Refusal ? end.reason.code : end))
  expect(said).toEqual(Array(racers).fill('NOT_FOUND'))
})

test('a thread is read by all who ask at once when the names of the organisations are old', async () => {
  const { admissionId } = await w.opened('Ola')
  const ends = await race((verb) => get(verb, { admissionId }))
  expect(ends.map(({ status }) => status)).toEqual(Array(racers).fill('fulfilled'))
})
