import type { getBoardInput, printBoardInput } from '@samplass/domain/board/schema'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import { logAccessOnce } from '../audit/write.ts'
import { personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { type Board, loadBoard } from './load-board.ts'

const personsOn = ({ groups, suggestions, meeting }: Board): string[] => {
  const shown = [...groups.flatMap(({ rows }) => rows), ...suggestions, ...(meeting?.minutes ?? [])]
  return [...new Set(personsIn(shown.map(({ whose }) => whose)))]
}

/** The team's board, for whoever is in its meeting or looks at it in between. */
export async function getBoard(verb: Verb, { teamId }: Infer<typeof getBoardInput>) {
  const board = await loadBoard(verb, teamId, { body: true })
  logList(verb, 'team_board', personsOn(board))
  return board
}

/** Without the names: initials, and no year of birth beside them. The plan, which is read by opening a card, stays behind in any case. */
const hung = (groups: Board['groups'], { names }: { names: boolean }) =>
  groups.map(({ group, rows }) => ({
    group,
    rows: rows.map((row): (typeof rows)[number] => {
      const { whose, shown } = row
      if (!shown || whose.kind !== 'full') return row
      const who = names ? whose : { ...whose, name: whose.initials, age: null }
      return { ...row, whose: who, shown: { ...shown, plan: '' } }
    }),
  }))

/** What hangs on a wall: no name leaves the server for it, and nothing that is said in a meeting. */
export async function getWall(verb: Verb, { teamId }: Infer<typeof getBoardInput>) {
  const board = await loadBoard(verb, teamId, { body: false })
  const { asOf, today, team, groups, meeting } = board
  logList(verb, 'team_board', personsIn(groups.flatMap(({ rows }) => rows.map(({ whose }) => whose))))
  const going = meeting && { startedAt: meeting.startedAt, nth: meeting.nth, of: meeting.of }
  return { asOf, today, team, meeting: going, groups: hung(groups, { names: false }) }
}

/** The same on paper, with names or initials: it leaves the house, and so it is logged as printed. */
export async function printBoard(verb: Verb, { teamId, names }: Infer<typeof printBoardInput>) {
  const { asOf, today, team, groups } = await loadBoard(verb, teamId, { body: false })
  const hits = personsIn(groups.flatMap(({ rows }) => rows.map(({ whose }) => whose))).sort()
  if (hits.length > 0)
    logAccessOnce(verb, { act: 'print', purpose: 'team_board', facts: { list: 'team_board', names, hits } })
  return { asOf, today, team, groups: hung(groups, { names }) }
}
