import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
beforeAll(async () => {
  w = await makeStayWorld()
})
afterAll(() => w.world.drop())

const opened = (personId: string, purpose: string) =>
  w.world.admin<{ by: string }[]>`
    select account_name as by from m_3105.access_log
    where person_id = ${personId} and act = 'open' and purpose = ${purpose} order by at, id`

const minutesLater = (minutes: number) => w.world.setNow(new Date(w.world.now().getTime() + minutes * 60_000))

test('a stay’s page that fetches itself again is one look in a quarter of an hour; another reader’s is another', async () => {
  const { stayId, personId } = await w.claimed('Plass 1')
  const colleague = await w.world.as('3105', ['night_worker'], { name: 'Nils Kollega' })
  for (let times = 0; times < 4; times++) await w.worker.stay.get({ stayId })
  await colleague.stay.get({ stayId })
  expect((await opened(personId, 'ongoing_stay')).map(({ by }) => by)).toEqual(['Ingrid Solvang', 'Nils Kollega'])
  minutesLater(16)
  await w.worker.stay.get({ stayId })
  expect(await opened(personId, 'ongoing_stay')).toHaveLength(3)
})

test('Ta imot that is asked again, with other nights and needs, is one look at the person', async () => {
  const { personId } = await w.claimed('Plass 2')
  const ask = (nights: number) => w.worker.bedPool.search({ personId, arriveOn: '2026-11-20', nights, needs: [] })
  for (const nights of [7, 7, 3, 1]) await ask(nights)
  expect(await opened(personId, 'take_in')).toHaveLength(1)
  minutesLater(16)
  await ask(7)
  expect(await opened(personId, 'take_in')).toHaveLength(2)
})
