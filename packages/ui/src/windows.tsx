export type WindowState = 'inne' | 'ledig' | 'ventes' | 'hjemme' | 'klar' | 'ute'

/** A house as a row of windows, lit where there is room. Decoration: the count beside it says it in words. */
export function Windows({ states }: { states: readonly WindowState[] }) {
  return (
    <span className="sp-windows" aria-hidden>
      {states.map((state, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window has no identity but its place in the row
        <i key={at} data-w={state} />
      ))}
    </span>
  )
}
