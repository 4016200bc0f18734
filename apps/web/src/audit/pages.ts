import { useState } from 'react'

/** The ids after which each further page begins. Begins again when what is asked for changes. */
export function usePages(asked: object) {
  const key = JSON.stringify(asked)
  const [kept, setKept] = useState<{ key: string; after: string[] }>({ key, after: [] })
  const after = kept.key === key ? kept.after : []
  return {
    starts: [undefined, ...after],
    /** One page more, after this row. */
    goOn: (id: string | undefined) => id && setKept({ key, after: [...after, id] }),
  }
}

type Page<Row> = { rows: Row[]; more: boolean }
type Asked<Row> = { data?: Page<Row>; error: unknown; isPending: boolean; isFetching: boolean }

/** The pages as one list; `more` while there is a page that has not been asked for. */
export function joined<Row>(pages: readonly Asked<Row>[]) {
  const last = pages.at(-1)
  return {
    rows: pages.flatMap(({ data }) => data?.rows ?? []),
    isPending: pages[0]?.isPending ?? true,
    isFetchingMore: pages.length > 1 && (last?.isFetching ?? false),
    error: pages.find(({ error }) => error)?.error ?? null,
    more: last?.data?.more ?? false,
  }
}
