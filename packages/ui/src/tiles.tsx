import { type ReactNode, useId } from 'react'
import type { Icon } from './icon.tsx'

export type Tile = { value: string; label: ReactNode; icon?: Icon }
export type TilesProps = {
  legend: ReactNode
  hideLegend?: boolean
  tiles: readonly Tile[]
  value: string | null
  onChange: (value: string) => void
  /** Three in a row, lower: a segmented choice. */
  columns?: 2 | 3
  error?: string
  id?: string
}

/** Radios as tiles for a thumb: one press is the answer. */
export function Tiles({ legend, hideLegend, tiles, value, onChange, columns = 2, error, id }: TilesProps) {
  const own = useId()
  const fieldId = id ?? own
  return (
    <fieldset
      className={columns === 3 ? 'sp-tiles sp-tiles--3' : 'sp-tiles'}
      id={fieldId}
      tabIndex={-1}
      aria-describedby={error ? `${fieldId}-error` : undefined}
    >
      <legend className={hideLegend ? 'sp-sr' : undefined}>{legend}</legend>
      {tiles.map(({ icon: Glyph, ...tile }) => (
        <label key={tile.value} className="sp-tile">
          <input
            type="radio"
            name={own}
            value={tile.value}
            checked={value === tile.value}
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(tile.value)}
          />
          {Glyph && <Glyph />}
          <span>{tile.label}</span>
        </label>
      ))}
      {error && (
        <p className="ds-validation-message sp-tiles__error" id={`${fieldId}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
