import { isEmptyScope } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'

type Row = {
  id: string
  fileName: string
  at: Date
  byName: string
  added: number
  changed: number
  refused: number
  undoneAt: Date | null
  undoneByName: string | null
}

/** The files that were taken in, the latest first. */
export async function listImports({ tx, actor }: Verb) {
  if (isEmptyScope(actor.scope)) return { imports: [] }
  const imports = await tx.sql<Row[]>`
    select id, file_name as "fileName", at, by_name as "byName", rows_added as added, rows_changed as changed, rows_refused as refused,
      undone_at as "undoneAt", undone_by_name as "undoneByName"
    from stock_import order by at desc, id desc limit 50`
  return { imports: [...imports] }
}
