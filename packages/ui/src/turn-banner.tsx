import type { ReactNode } from 'react'
import { Hourglass } from './icon.tsx'

export type TurnBannerProps = {
  /** It is the reader's turn: the banner is the strongest thing on the page. */
  mine: boolean
  title: ReactNode
  note?: ReactNode
  /** Time left, and by when. */
  clock?: { left: ReactNode; by: ReactNode }
}

/** Who must do something now, and by when. */
export function TurnBanner({ mine, title, note, clock }: TurnBannerProps) {
  return (
    <section className="sp-turn" data-mine={mine ? '' : undefined}>
      <div>
        <h2>{title}</h2>
        {note && <p className="sp-small">{note}</p>}
      </div>
      {clock && (
        <div className="sp-clock">
          <Hourglass />
          <div className="sp-small">
            <b>{clock.left}</b>
            {clock.by}
          </div>
        </div>
      )}
    </section>
  )
}
