import type { ReactNode } from 'react'
import { AttentionFilled, Done, type Icon, Show } from './icon.tsx'

export type WatchItem = {
  id: string
  tone: 'high' | 'watch' | 'ok'
  title: string
  /** The tone in a word, for whoever does not see its colour. */
  mark?: string
  text: ReactNode
  act?: ReactNode
}

const looks: Record<WatchItem['tone'], { icon: Icon; mark: string }> = {
  high: { icon: AttentionFilled, mark: 'hoy' },
  watch: { icon: Show, mark: 'folg' },
  ok: { icon: Done, mark: 'ok' },
}

/** A few things that one keeps an eye on, side by side: icon, word and edge say how each stands. */
export function WatchStrip({ heading, items }: { heading: string; items: readonly WatchItem[] }) {
  return (
    <section aria-label={heading}>
      <h2 className="sp-sr">{heading}</h2>
      <ul className="sp-panel sp-risk">
        {items.map((item) => {
          const { icon: Glyph, mark } = looks[item.tone]
          return (
            <li key={item.id} data-r={mark}>
              <h3>
                <Glyph />
                {item.title}
                {item.mark && <span className="sp-sr">: {item.mark}</span>}
              </h3>
              <p>{item.text}</p>
              {item.act}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export type HalfLine = { id: string; icon: Icon; title: string; text: ReactNode }

/** Two things beside each other that have nothing to say about one another. */
export function TwoHalves({ label, halves }: { label: string; halves: readonly HalfLine[] }) {
  return (
    <section className="sp-panel" aria-label={label}>
      <h2 className="sp-sr">{label}</h2>
      <div className="sp-two-lines">
        {halves.map(({ id, icon: Glyph, title, text }) => (
          <div key={id}>
            <h3>
              <Glyph /> {title}
            </h3>
            <div className="sp-small sp-muted">{text}</div>
          </div>
        ))}
      </div>
    </section>
  )
}
