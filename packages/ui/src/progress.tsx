import { useId } from 'react'

export type ProgressProps = {
  /** What is going on: "Leser inn hus". */
  label: string
  /** From 0 to 1; null while nobody knows. */
  share: number | null
  /** In words: "120 av 400 rader". Read at most when it changes. */
  text: string
}

/** How far something long has come, in words as well. */
export function Progress({ label, share, text }: ProgressProps) {
  const id = useId()
  return (
    <div className="sp-progress">
      <div className="sp-progress__words">
        <b id={id}>{label}</b>
        <span className="sp-small sp-muted" role="status">
          {text}
        </span>
      </div>
      <progress aria-labelledby={id} max={1} {...(share === null ? {} : { value: share })} />
    </div>
  )
}
