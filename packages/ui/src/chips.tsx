import type { ReactNode } from 'react'
import type { Icon } from './icon.tsx'

export type ChipProps = {
  /** A filter that is on or off; left out for a plain act. */
  pressed?: boolean
  icon?: Icon
  /** Only the icon shows; the text is read. */
  iconOnly?: boolean
  keyHint?: string
  onClick: () => void
  children: ReactNode
}

export function Chip({ pressed, icon: Glyph, iconOnly, keyHint, onClick, children }: ChipProps) {
  return (
    <button type="button" className="sp-chip" aria-pressed={pressed} onClick={onClick}>
      {Glyph && <Glyph />}
      <span className={iconOnly ? 'sp-sr' : undefined}>{children}</span>
      {keyHint && <kbd aria-hidden>{keyHint}</kbd>}
    </button>
  )
}

/** A row of chips; several rows stand in one filter bar. */
export function Chips({ children }: { children: ReactNode }) {
  return <div className="sp-chips">{children}</div>
}

export function FilterBar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw itself as a form
    <div className="sp-filters" role="group" aria-label={label}>
      {children}
      {end && <div className="sp-row sp-row--end">{end}</div>}
    </div>
  )
}
