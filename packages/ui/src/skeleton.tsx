/** Grey rows in the shape of what is coming; says once what is being fetched. */
export function Skeleton({
  label,
  rows = 4,
  shape = 'bars',
}: {
  label: string
  rows?: number
  shape?: 'bars' | 'lines'
}) {
  return (
    <div className="sp-panel" aria-busy="true">
      <p className="sp-sr" role="status">
        {label}
      </p>
      <div className="sp-panel__head" aria-hidden>
        <span className="sp-skel sp-skel--title" />
        <span className="sp-skel sp-skel--note" />
      </div>
      <div aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no identity
          <div key={row} className="sp-skel-row" data-shape={shape}>
            <span className="sp-skel" />
            <span className="sp-skel" data-bar={row % 4} />
          </div>
        ))}
      </div>
    </div>
  )
}
