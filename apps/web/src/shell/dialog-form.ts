import type { FieldProblem } from '@samplass/ui/error-summary'
import { type ChangeEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { problemIn } from './problem.ts'

type Name<Typed> = keyof Typed & string
/** What is wrong with each field, in their order, and how to mend it. A list's fields are named `cards-name-1`. */
type Wrong<Typed> = Partial<Record<Name<Typed> | `${Name<Typed>}-${string}`, string | false | null>>
type Call = { isPending: boolean; error: unknown }
type Given<Value> = Value extends string ? string : Value extends readonly string[] ? string[] : Value

/** What a form's frame has to know of it. */
export type Form = {
  problems: readonly FieldProblem[]
  attempt: number
  pending: boolean
  error: unknown
  submit: () => unknown
}

/** A form's values from the first to the last letter: nothing is said before it has been tried, nothing typed is lost. */
export function useDialogForm<Typed extends object>(of: {
  start: Typed
  /** Also told each change, where what is typed outlives the form. */
  keep?: (typed: Typed) => void
  check?: (typed: Typed) => Wrong<Typed>
  /** What is wrong with fields that hold their own values. */
  also?: readonly FieldProblem[]
  /** What it may call: while one is under way it waits, and what one was refused with is said. */
  calls: readonly Call[]
  /** Only when nothing is wrong. */
  send: (typed: Typed) => unknown
}) {
  const words = useTranslations('fields')
  const prefix = useId()
  const [typed, setTyped] = useState(of.start)
  const [attempt, setAttempt] = useState(0)
  const pending = of.calls.some(({ isPending }) => isPending)
  const error = of.calls.find((call) => call.error)?.error ?? null
  const idOf = (name: string) => `${prefix}-${name}`
  const checked = Object.entries<string | false | null | undefined>(of.check?.(typed) ?? {})
  const wrong = [...checked.flatMap(([name, text]) => (text ? [{ field: idOf(name), text }] : [])), ...(of.also ?? [])]
  const problem = error ? problemIn(error) : null
  const refused = problem?.kind === 'fields' ? problem.fields : []
  const fromServer = refused.flatMap(({ path, code }) =>
    path in typed ? [{ field: idOf(path), text: words(code) }] : [],
  )
  const problems: FieldProblem[] = attempt === 0 ? [] : wrong.length > 0 ? wrong : fromServer
  const set = (change: Partial<Typed>) => {
    setTyped((known) => ({ ...known, ...change }))
    of.keep?.({ ...typed, ...change })
  }
  /** Id and error, to spread over a field. */
  const field = (name: Name<Typed> | `${Name<Typed>}-${string}`) => ({
    id: idOf(name),
    error: problems.find((one) => one.field === idOf(name))?.text,
  })
  return {
    typed,
    set,
    field,
    /** Over a field of text or a list. */
    text: <N extends Name<Typed>>(name: N) => ({
      ...field(name),
      value: typed[name],
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
        set({ [name]: event.target.value } as Partial<Typed>),
    }),
    /** Over a field that gives its value: a day, a number, a choice. */
    value: <N extends Name<Typed>>(name: N) => ({
      ...field(name),
      name: idOf(name),
      value: typed[name],
      onChange: (value: Given<Typed[N]>) => set({ [name]: value } as Partial<Typed>),
    }),
    /** Over one box. */
    box: (name: Name<Typed>) => ({
      ...field(name),
      checked: Boolean(typed[name]),
      onChange: (event: ChangeEvent<HTMLInputElement>) => set({ [name]: event.target.checked } as Partial<Typed>),
    }),
    problems,
    attempt,
    pending,
    error,
    submit: () => {
      setAttempt(attempt + 1)
      if (wrong.length === 0) of.send(typed)
    },
  }
}

type Schema = {
  safeParse: (value: unknown) => { success: true } | { success: false; error: { issues: { path: PropertyKey[] }[] } }
}

/** What the domain's own schema finds wrong, said in the words of the form. */
export function against<Name extends string>(schema: Schema, input: object, fix: Record<Name, string>) {
  const parsed = schema.safeParse(input)
  const paths = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]))
  const names = Object.keys(fix) as Name[]
  return Object.fromEntries(names.map((name) => [name, paths.has(name) && fix[name]])) as Record<Name, string | false>
}
