export type KeyHint = { keys: readonly string[]; does: string }

/** The row of keys under a screen. Hidden on a phone. */
export function Keys({ hints, label }: { hints: readonly KeyHint[]; label?: string }) {
  return (
    <ul className="sp-keys sp-hide-phone" aria-label={label}>
      {hints.map((hint) => (
        <li key={hint.does}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {hint.does}
        </li>
      ))}
    </ul>
  )
}
