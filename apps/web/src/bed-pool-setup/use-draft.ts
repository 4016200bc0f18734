import type { FieldProblem } from '@samplass/ui/error-summary'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Form } from '../shell/dialog-form.ts'

type Issue = {
  path: PropertyKey[]
  code?: string | undefined
  message: string
  origin?: string
  minimum?: number | bigint
}
type Call = { isPending: boolean; error: unknown }
type Schema<Out> = {
  safeParse: (value: unknown) => { success: true; data: Out } | { success: false; error: { issues: Issue[] } }
}

/**
 * A form's values held against the domain's own schema: on submit first, from then on as one types. Gives each field its id
 * and its error, and the list for the summary.
 */
export function useDraft<Draft extends object, Out>(schema: Schema<Out>, initial: Draft) {
  const t = useTranslations('setup.errors')
  const prefix = useId()
  const [draft, setDraft] = useState(initial)
  const [attempt, setAttempt] = useState(0)
  const parsed = schema.safeParse(draft)
  const issues = attempt > 0 && !parsed.success ? parsed.error.issues : []
  const idOf = (path: string) => `${prefix}-${path}`
  const inWords = (issue: Issue): string => {
    if (isEmpty(draft, issue.path)) {
      const field = document.getElementById(idOf(issue.path.join('.')))
      // Leaving a date out is not writing one.
      if (field?.closest('.sp-date')) return t('not_a_date')
      return t(field instanceof HTMLSelectElement ? 'choose' : 'too_small')
    }
    if (issue.code === 'too_small' && issue.origin !== 'string' && issue.minimum !== undefined)
      return t('at_least', { min: String(issue.minimum) })
    const code = issue.code === 'custom' ? issue.message : (issue.code ?? 'custom')
    return t.has(code as 'custom') ? t(code as 'custom') : t('custom')
  }
  const errorOf = (path: string) => {
    const issue = issues.find((one) => `${one.path.join('.')}.`.startsWith(`${path}.`))
    return issue && inWords(issue)
  }
  const problems: FieldProblem[] = []
  for (const issue of issues) {
    const field = idOf(issue.path.join('.'))
    if (!problems.some((one) => one.field === field)) problems.push({ field, text: named(field, inWords(issue)) })
  }
  return {
    draft,
    valid: parsed.success ? parsed.data : null,
    set: <Field extends keyof Draft>(field: Field, value: Draft[Field]) =>
      setDraft((before) => ({ ...before, [field]: value })),
    /** Id and error of a field, to spread over it. */
    field: (path: string) => ({ id: idOf(path), error: errorOf(path) }),
    /** As the dialog takes it: what the form says is sent when every field is right; else the errors turn up. */
    through: (calls: readonly Call[], send: (value: Out) => void): Form => ({
      problems,
      attempt,
      pending: calls.some(({ isPending }) => isPending),
      error: calls.find(({ error }) => error)?.error ?? null,
      submit: () => {
        setAttempt((count) => count + 1)
        if (parsed.success) send(parsed.data)
      },
    }),
  }
}

/** Nothing is there yet: then the form of it is not what is wrong. */
function isEmpty(draft: object, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((of, key) => (of as Record<PropertyKey, unknown> | null | undefined)?.[key], draft)
  return value === '' || value === null || value === undefined
}

/** In the summary an error stands apart from its field, so it says which one: the label as it is on the screen. */
function named(field: string, text: string): string {
  const element = document.getElementById(field)
  const label = document.querySelector(`label[for="${CSS.escape(field)}"]`) ?? element?.querySelector('legend')
  const name = label?.firstChild?.textContent?.trim()
  return name ? `${name}: ${text}` : text
}
