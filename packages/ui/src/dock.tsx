import type { ReactNode } from 'react'

/** The one primary action of a screen, always in view, with what it will do spelled out beside it. */
export function Dock({ title, note, children }: { title?: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="sp-dock">
      <div aria-live="polite">
        {title && <b>{title}</b>}
        {note && <p className="sp-muted">{note}</p>}
      </div>
      <div className="sp-actions sp-row--end">{children}</div>
    </div>
  )
}
