import { Chip, Chips } from './chips.tsx'
import { NumberField, type NumberFieldProps } from './number-field.tsx'

export type NightsFieldProps = NumberFieldProps & {
  /** Common lengths, one press away. */
  quick?: readonly { nights: number; label: string }[]
}

/** How many nights, and through `answer` when that ends. */
export function NightsField({ quick, ...field }: NightsFieldProps) {
  return (
    <div className="sp-nights">
      <NumberField {...field} />
      {quick && (
        <Chips>
          {quick.map((one) => (
            <Chip key={one.nights} pressed={field.value === one.nights} onClick={() => field.onChange(one.nights)}>
              {one.label}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  )
}
