export type Figure = { id: string; word: string; count: number | string; lit?: boolean }

/** The figures of a board in one line, each with its word. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <dl className="sp-figs" aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.id} className={figure.lit ? 'lit' : undefined}>
          <dt>{figure.word}</dt>
          <dd>{figure.count}</dd>
        </div>
      ))}
    </dl>
  )
}
