import { useEffect, useId, useRef } from 'react'

export type FieldProblem = {
  /** Id of the field, as given to it. */
  field: string
  /** How to put it right. */
  text: string
}
export type ErrorSummaryProps = {
  title: string
  problems: readonly FieldProblem[]
  /** Changes with each try, so that a second failed try takes focus again. */
  attempt?: number
}

/** Stands above the form after a failed try, takes focus, and leads to each field. Nothing shows without problems. */
export function ErrorSummary({ title, problems, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const some = problems.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the signal to take focus again
  useEffect(() => {
    if (some) box.current?.focus()
  }, [some, attempt])
  if (!some) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw itself as a form
    <div ref={box} className="ds-error-summary" tabIndex={-1} role="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a
              href={`#${problem.field}`}
              onClick={(event) => {
                event.preventDefault()
                reach(problem.field)
              }}
            >
              {problem.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The field itself, or the first control of a group. */
function reach(id: string) {
  const field = document.getElementById(id)
  if (!field) return
  const control = field.matches('fieldset') ? field.querySelector<HTMLElement>('input, select, textarea, button') : null
  const target = control ?? field
  target.focus()
  target.scrollIntoView({ block: 'center' })
}
