import { type ReactNode, useId } from 'react'

export type PickOption = {
  value: string
  title: ReactNode
  /** Muted line, then plain line. */
  where?: ReactNode
  text?: ReactNode
  /** Status tag or other mark at the end. */
  mark?: ReactNode
  /** The number key the caller listens for. */
  keyHint?: string
  whyNot?: string
}
export type PickProps = {
  legend: ReactNode
  /** The heading of the panel says it already. */
  hideLegend?: boolean
  options: readonly PickOption[]
  value: string | null
  onChange: (value: string) => void
  name?: string
  error?: string
  /** Small choices side by side. */
  inline?: boolean
  id?: string
}

/** Radio cards: one choice among a few, with what tells them apart on each. */
export function Pick({ legend, hideLegend, options, value, onChange, name, error, inline, id }: PickProps) {
  const own = useId()
  const group = name ?? own
  const fieldId = id ?? own
  return (
    <fieldset
      className={inline ? 'sp-pick sp-pick--inline' : 'sp-pick'}
      id={fieldId}
      tabIndex={-1}
      aria-describedby={error ? `${fieldId}-error` : undefined}
    >
      <legend className={hideLegend ? 'sp-sr' : 'sp-pick__legend'}>{legend}</legend>
      {options.map((option) => {
        const why = option.whyNot ? `${fieldId}-${option.value}-why` : undefined
        return (
          <label key={option.value} data-blocked={option.whyNot ? '' : undefined}>
            <input
              className="ds-input"
              type="radio"
              name={group}
              value={option.value}
              checked={value === option.value}
              aria-invalid={error ? true : undefined}
              aria-disabled={option.whyNot ? true : undefined}
              aria-describedby={why}
              aria-keyshortcuts={option.keyHint}
              onChange={() => !option.whyNot && onChange(option.value)}
            />
            <span>
              {inline ? option.title : <b>{option.title}</b>}
              {option.where && <span className="sp-pick__line sp-muted">{option.where}</span>}
              {option.text && <span className="sp-pick__line">{option.text}</span>}
              {option.whyNot && (
                <span id={why} className="sp-pick__line sp-no">
                  {option.whyNot}
                </span>
              )}
            </span>
            {(option.mark || option.keyHint) && (
              <span className="sp-pick__end">
                {option.mark}
                {option.keyHint && <kbd className="sp-hide-phone">{option.keyHint}</kbd>}
              </span>
            )}
          </label>
        )
      })}
      {error && (
        <p className="ds-validation-message" id={`${fieldId}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
