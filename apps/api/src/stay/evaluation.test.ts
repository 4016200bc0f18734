import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import { makeApp } from '../app.ts'
import { startRelay } from '../live/relay.ts'

let w: StayWorld
let app: ReturnType<typeof makeApp>
let relay: Awaited<ReturnType<typeof startRelay>>
const log = pino({ level: 'silent' })
beforeAll(async () => {
  w = await makeStayWorld()
  relay = await startRelay(w.world.parts.pool, log)
  app = makeApp({ ...w.world.parts, log, relay, web: null, ready: async () => true })
})
afterAll(async () => {
  await relay.stop()
  await w.world.drop()
})

const answers = { helped: 5, feltSafe: 4, wasHeard: null, cameInTime: 3, best: 'Roen.', better: '' }
const open = async (slug: string, token: string) => {
  const response = await app.request(`/api/evaluation/${slug}/${token}`)
  return [response.status, await response.text()] as const
}
const send = async (token: string, body: unknown, origin = 'http://localhost') => {
  const headers = { 'content-type': 'application/json', host: 'localhost', origin }
  const response = await app.request(`/api/evaluation/3105/${token}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return [response.status, ((await response.json()) as { message?: string }).message] as const
}
async function leave(bed: string) {
  const { stayId } = await w.arrived(bed)
  const { evaluationToken } = await w.worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  return { stayId, token: evaluationToken as string }
}

test('a link opens without login, takes one answer, and keeps nothing that leads back', async () => {
  const { stayId, token } = await leave('Plass 1')
  expect(await open('3105', token)).toEqual([200, JSON.stringify({ houseName: 'Fyrlykta', used: false })])
  expect(await send(token, { ...answers, helped: 6 })).toEqual([400, 'INPUT_NOT_VALID'])
  expect(await send(token, answers, 'https://elsewhere.example')).toEqual([403, 'ORIGIN_NOT_ALLOWED'])
  expect(await send(token, answers)).toEqual([200, undefined])
  expect(await send(token, answers)).toEqual([422, 'EVALUATION_LINK_USED'])
  expect(await open('3105', token)).toEqual([200, JSON.stringify({ houseName: 'Fyrlykta', used: true })])
  const [row] = await w.world.admin`select *, to_jsonb(e)::text as text from pool.evaluation e`
  expect(row).toMatchObject({ given_in: '2026-11-01', source: 'link' })
  expect(row?.id[14]).toBe('4')
  expect(row?.text).not.toContain(stayId)
  expect((await w.worker.stay.get({ stayId })).timeline.map(({ kind }) => kind)).not.toContain('evaluated')
})

test('a link that was never given, another organisation’s, and a malformed one answer the same', async () => {
  const { token } = await leave('Plass 2')
  const missing = await open('3105', 'A'.repeat(32))
  expect(missing).toEqual([404, JSON.stringify({ message: 'NOT_FOUND' })])
  for (const [slug, wrong] of [
    ['3101', token],
    ['9999', token],
    ['dps-fjordbyen', token],
    ['3105', 'x'],
  ] as const) {
    expect(await open(slug, wrong)).toEqual(missing)
  }
})

test('paper is written in by the house; what was said is shown when enough have said it', async () => {
  const leader = await w.world.as('3105', ['team_leader'])
  const paper = { houseId: w.pool.fyrlykta.id, month: '2026-10-15', answers }
  const before = await leader.stay.evaluations({ houseId: w.pool.fyrlykta.id, months: 2 })
  expect(before).toMatchObject({ answers: 1, marks: null, words: { best: [], better: [] }, responseRate: 0.5 })
  for (let n = 0; n < 5; n++) await w.worker.stay.enterPaperEvaluation(paper)
  const after = await leader.stay.evaluations({ houseId: w.pool.fyrlykta.id, months: 2 })
  expect(after.months).toMatchObject([
    {
      month: '2026-10-01',
      offered: 0,
      byLink: 0,
      onPaper: 5,
      marks: { helped: 5, feltSafe: 4, wasHeard: null, cameInTime: 3 },
    },
    { month: '2026-11-01', offered: 2, byLink: 1, onPaper: 0, marks: null },
  ])
  expect(after.words.best).toHaveLength(6)
  expect(await codeOf(w.worker.stay.enterPaperEvaluation({ ...paper, month: '2026-12-01' }))).toBe('IN_THE_FUTURE')
  const moss = await w.world.as('3103', ['team_leader'])
  expect(await codeOf(moss.stay.evaluations({ houseId: w.pool.fyrlykta.id, months: 2 }))).toBe('NOT_FOUND')
  expect(await codeOf(moss.stay.enterPaperEvaluation(paper))).toBe('NOT_FOUND')
})
