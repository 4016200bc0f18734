import * as icons from '@samplass/ui/icon'
import type { Outputs } from '../shell/trpc.ts'

export type Board = Outputs['board']['getBoard']
export type Row = Board['groups'][number]['rows'][number]
export type Shown = NonNullable<Row['shown']>
export type Meeting = NonNullable<Board['meeting']>
export type CardBody = Outputs['board']['getCard']
export type Suggestion = Board['suggestions'][number]
export type Minutes = Outputs['board']['getMinutes']
export type Entry = Meeting['minutes'][number]
type Whose = Row['whose']

/** A card as it stands for whoever may see whose it is. */
export type Card = Row & { shown: Shown; whose: Extract<Whose, { kind: 'full' }> }
export const isOpen = (row: Row): row is Card => row.shown !== null && row.whose.kind === 'full'

/** Every card, in the order of the meeting. */
export const rowsOf = (board: Pick<Board, 'groups'>): readonly Row[] => board.groups.flatMap(({ rows }) => rows)

export const homeLook: Record<Shown['home'], { icon: icons.Icon; className: string }> = {
  safe: { icon: icons.Done, className: 'sp-muted' },
  watch: { icon: icons.Show, className: 'sp-warn' },
  at_risk: { icon: icons.Attention, className: 'sp-no' },
  none: { icon: icons.Less, className: 'sp-muted' },
}

export const factsOf = ({ task }: Shown) => ({ task: task.words, taskOn: task.on, done: task.state === 'done' })

/** Of a colleague, who stands on the board by name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('')
}
