import type { FieldProblem } from '@samplass/ui/error-summary'
import { useId } from 'react'
import type { FieldErrors, FieldValues } from 'react-hook-form'

/** Ids, error texts and the summary of one form. `fix` names the fields that can be wrong, in their order, and how to mend each. */
export function useFields<Fields extends FieldValues, Name extends string & keyof Fields>(
  errors: FieldErrors<Fields>,
  fix: Record<Name, string>,
) {
  const prefix = useId()
  const idOf = (name: string) => `${prefix}-${name}`
  const errorOf = (name: Name): string | undefined => (errors[name] ? fix[name] : undefined)
  const names = Object.keys(fix) as Name[]
  const problems = names.flatMap((name): FieldProblem[] =>
    errors[name] ? [{ field: idOf(name), text: fix[name] }] : [],
  )
  return { problems, idOf, field: (name: Name) => ({ id: idOf(name), error: errorOf(name) }) }
}
