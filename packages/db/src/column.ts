import { customType } from 'drizzle-orm/pg-core'

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Half-open range of local dates in PostgreSQL's own text form; written by the database, never by us. */
export const daterange = customType<{ data: string }>({ dataType: () => 'daterange' })
