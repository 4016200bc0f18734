import type { listInput } from '@samplass/domain/municipality/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'

/** Norway's municipalities whose number or name begins with the text, by name; `takesPart` when it uses this installation. */
export async function list({ tx, directory }: Verb, { text }: Infer<typeof listInput>) {
  const begins = `${text.replace(/[\\%_]/g, '\\$&')}%`
  const [rows, organisations] = await Promise.all([
    tx.sql<{ number: string; name: string }[]>`
      select number, name from platform.municipality
      where (number like ${begins} or name ilike ${begins}) and valid_to is null order by name, number`,
    directory.all(),
  ])
  const taking = new Set(organisations.map(({ number }) => number))
  return rows.map((row) => ({ ...row, takesPart: taking.has(row.number) }))
}
