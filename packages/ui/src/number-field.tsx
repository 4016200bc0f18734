import { Input } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { type FieldFrame, FormField } from './form-field.tsx'
import { Add, Less } from './icon.tsx'

export type NumberFieldProps = FieldFrame & {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** After the figure: "netter", "kvm". */
  unit?: string
  less: string
  more: string
  name?: string
  /** What the figure leads to, read when it changes: "Ut fredag 27.11. kl. 12". */
  answer?: ReactNode
}

/** A whole number with a step either way. Out of bounds can be typed, so that the error can say why not. */
export function NumberField(props: NumberFieldProps) {
  const {
    value,
    onChange,
    min = Number.MIN_SAFE_INTEGER,
    max = Number.MAX_SAFE_INTEGER,
    step = 1,
    unit,
    answer,
  } = props
  const move = (by: number) => onChange(Math.max(min, Math.min(max, (value ?? Math.max(0, min) - by) + by)))
  return (
    <div className="sp-number">
      <FormField frame={props}>
        {(wired) => (
          <span className="sp-number__row">
            <button
              type="button"
              className="sp-number__step"
              aria-disabled={value !== null && value <= min ? true : undefined}
              title={props.less}
              onClick={() => move(-step)}
            >
              <Less />
              <span className="sp-sr">{props.less}</span>
            </button>
            <Input
              {...wired}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              name={props.name}
              value={value ?? ''}
              onChange={(event) => {
                const digits = event.target.value.replace(/[^\d-]/g, '')
                const next = Number.parseInt(digits, 10)
                onChange(Number.isNaN(next) ? null : next)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
                event.preventDefault()
                move(event.key === 'ArrowUp' ? step : -step)
              }}
            />
            <button
              type="button"
              className="sp-number__step"
              aria-disabled={value !== null && value >= max ? true : undefined}
              title={props.more}
              onClick={() => move(step)}
            >
              <Add />
              <span className="sp-sr">{props.more}</span>
            </button>
            {unit && <span className="sp-number__unit">{unit}</span>}
          </span>
        )}
      </FormField>
      <p role="status" className="sp-small sp-muted">
        {answer}
      </p>
    </div>
  )
}
