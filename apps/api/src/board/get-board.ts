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
  const board = await loadBoard(verb, teamId)
  logList(verb, 'team_board', personsOn(board))
  return board
}

/** The same on paper, with names or initials: it leaves the house, and so it is logged as printed. Nothing that is said in a meeting is on it. */
export async function printBoard(verb: Verb, { teamId, names }: Infer<typeof printBoardInput>) {
  const { asOf, today, team, groups } = await loadBoard(verb, teamId)
  const hits = personsIn(groups.flatMap(({ rows }) => rows.map(({ whose }) => whose))).sort()
  if (hits.length > 0)
    logAccessOnce(verb, { act: 'print', purpose: 'team_board', facts: { list: 'team_board', names, hits } })
  const printed = groups.map(({ group, rows }) => ({
    group,
    rows: rows.map((row) => {
      const { whose } = row
      return whose.kind === 'full' && !names ? { ...row, whose: { ...whose, name: whose.initials, age: null } } : row
    }),
  }))
  return { asOf, today, team, groups: printed }
}
