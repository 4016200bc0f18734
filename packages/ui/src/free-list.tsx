import type { ReactNode } from 'react'
import { type WindowState, Windows } from './windows.tsx'

/** The one big figure, in lamplight: it is about tonight. */
export function LampFigure({ figure, title, note }: { figure: number | string; title: string; note?: ReactNode }) {
  return (
    <div className="sp-lamp">
      <span className="sp-bignum">{figure}</span>
      <div>
        <h2>{title}</h2>
        {note && <p className="sp-small">{note}</p>}
      </div>
    </div>
  )
}

export type FreePlace = {
  id: string
  name: string
  where?: string
  count: string
  windows: readonly WindowState[]
  /** What is free, or when the next one is. */
  note?: string
  action?: ReactNode
}

/** Houses with their windows, their count in words and the way in. */
export function FreeList({ places, label }: { places: readonly FreePlace[]; label?: string }) {
  return (
    <ul className="sp-free" aria-label={label}>
      {places.map((place) => (
        <li key={place.id}>
          <div>
            <h3>
              {place.name} {place.where && <span>{place.where}</span>}
            </h3>
            <p>{place.count}</p>
          </div>
          <Windows states={place.windows} />
          {(place.note || place.action) && (
            <>
              <p className="sp-muted">{place.note}</p>
              {place.action}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
