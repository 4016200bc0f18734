import { getRouteApi } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { problemIn } from '../shell/problem.ts'
import { type PersonValues, resolverFor } from './form-values.ts'
import { useFieldErrors } from './use-field-errors.ts'

const organisationRoute = getRouteApi('/$org')

/** The form of a person, what stands in its summary, and what a refusal of the number says at the field. */
export function usePersonForm(values: PersonValues) {
  const { mode } = organisationRoute.useRouteContext()
  const form = useForm<PersonValues>({
    defaultValues: values,
    resolver: resolverFor(mode),
    mode: 'onSubmit',
    // A message that goes away on blur would move the button from under the pointer.
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  const { errors, submitCount } = form.formState
  const errorOf = useFieldErrors(errors)
  const problems = (Object.keys(errors) as (keyof PersonValues)[]).map((field) => ({
    field: `person-${field}`,
    text: errorOf(field) ?? '',
  }))
  /** True when the failure belongs to the number and now stands there. */
  const takeFailure = (error: unknown): boolean => {
    const problem = problemIn(error)
    if (problem.kind !== 'refusal' || !problem.code.startsWith('NUMBER_')) return false
    form.setError('number', { type: 'refused', message: problem.code })
    return true
  }
  return { form, problems, attempt: submitCount, takeFailure }
}
