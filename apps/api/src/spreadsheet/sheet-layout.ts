import { byTitle, type Titles } from './titles.ts'

type Lists<Column extends string> = Partial<Record<Column, Readonly<Record<string, Titles>>>>

/** What a row of one kind of file can say: template, import and export are made of it. */
export type SheetLayout<Column extends string, Words extends Lists<Column> = Lists<Column>> = {
  /** In the template's order. */
  columns: readonly Column[]
  titles: Readonly<Record<Column, Titles>>
  required: readonly Column[]
  longest: Partial<Record<Column, number>>
  /** Where a text may begin with a plus or a minus and be no formula. */
  signed: readonly Column[]
  /** The columns that hold words of a closed list, with the words. */
  words: Words
  byTitle: ReadonlyMap<string, Column>
  codeByTitle: Readonly<Record<keyof Words, ReadonlyMap<string, string>>>
}

type Given<Column extends string, Words extends Lists<Column>> = Omit<
  SheetLayout<Column, Words>,
  'byTitle' | 'codeByTitle'
>

export function sheetLayout<Column extends string, const Words extends Lists<Column>>(
  given: Given<Column, Words>,
): SheetLayout<Column, Words> {
  const codeByTitle = Object.fromEntries(
    Object.entries<Readonly<Record<string, Titles>> | undefined>(given.words).map(([column, titles = {}]) => [
      column,
      byTitle(Object.keys(titles), titles),
    ]),
  ) as SheetLayout<Column, Words>['codeByTitle']
  return { ...given, byTitle: byTitle(given.columns, given.titles), codeByTitle }
}
