import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FollowUpWorld, makeFollowUpWorld } from '../../test/follow-up-builders.ts'

let w: FollowUpWorld
beforeAll(async () => {
  w = await makeFollowUpWorld()
})
afterAll(() => w.world.drop())

test('anybody puts up whom the team follows, and the board says who, why and since when', async () => {
  const { personId } = await w.followed('Oskar', 'Lillemoen')
  const { board } = w.hanna.caller
  const said = { reason: 'Har ikke åpnet', plan: 'Svarer helst på melding', frequency: 'daily' as const }
  const { teamId } = w
  await board.putOnBoard({ teamId, personId, group: 'hard_to_reach', ...said, responsibleAccount: w.jonas.accountId })
  const { groups } = await w.jonas.caller.board.getBoard({ teamId })
  expect(groups.filter(({ rows }) => rows.length > 0)).toMatchObject([
    {
      group: 'hard_to_reach',
      rows: [
        {
          whose: { name: 'Oskar Lillemoen', initials: 'OL' },
          responsibleName: 'Jonas Berg',
          shown: { ...said, sinceOn: '2026-11-20', home: 'none', crisisPlanOn: null, where: { at: 'unknown' } },
        },
      ],
    },
  ])
})
