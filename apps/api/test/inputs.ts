import * as z from 'zod/mini'
import { appRouter } from '../src/router.ts'

/** An input's JSON Schema, as far as the tests look at it. */
export type Shape = {
  type?: string
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  anyOf?: Shape[]
  allOf?: Shape[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maxLength?: number
  minItems?: number
}

export type Procedure = {
  path: string
  kind: 'query' | 'mutation'
  permission: string
  parser: z.ZodMiniType | null
  shape: Shape | null
}

type Def = { type: 'query' | 'mutation'; meta?: { permission: string }; inputs: z.ZodMiniType[] }

/** Every procedure that the router has, with the schema of what it takes. */
export const procedures: Procedure[] = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const { type, meta, inputs } = (procedure as unknown as { _def: Def })._def
  const parser = inputs[0] ?? null
  return {
    path,
    kind: type,
    permission: meta?.permission ?? '',
    parser,
    shape: parser ? (z.toJSONSchema(parser, { unrepresentable: 'any', io: 'input' }) as Shape) : null,
  }
})

/** What a field of that name holds when it is a UUID. */
export type IdOf = (field: string) => string

const texts = [
  'Tekst',
  'tekst_to',
  '2026-11-21',
  '21:30',
  '07:00',
  '3105',
  'm_3105',
  'noen@test.invalid',
  '+4791234567',
  'SHVzO1N0ZWQ=',
  '2026-11-20T20:00:00Z',
  'et langt passord som duger 1',
  'A1b2C3d4E5f6G7h8I9j0K1l2',
  'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v',
]

function textFor(shape: Shape, field: string, idOf: IdOf): string | null {
  if (shape.format === 'uuid') return idOf(field)
  if (/(At)$/.test(field) && shape.format === 'date-time') return '2026-11-20T20:00:00Z'
  const patterns = [shape, ...(shape.allOf ?? [])].flatMap(({ pattern }) => (pattern ? [new RegExp(pattern, 'u')] : []))
  const dates =
    field === 'mondayOn'
      ? ['2026-11-16']
      : field === 'month'
        ? ['2026-11-01']
        : /^(to|until|depart|expires)/.test(field)
          ? ['2026-11-25']
          : []
  const fits = (text: string) =>
    patterns.every((pattern) => pattern.test(text)) &&
    text.length <= (shape.maxLength ?? 1000) &&
    (shape.format !== 'date-time' || text.includes('T20'))
  return [...dates, ...texts].find(fits) ?? null
}

/** One input that the schema takes: required fields, or every field when `all`. Null where nothing better is known and null is allowed. */
export function sample(shape: Shape, idOf: IdOf, all = false, field = ''): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const options = shape.anyOf ?? []
  if (options.length > 0) {
    const option = options.find(({ type }) => type !== 'null') ?? (options[0] as Shape)
    const value = sample(option, idOf, all, field)
    return value === null && options.some(({ type }) => type === 'null') ? null : value
  }
  switch (shape.type) {
    case 'object': {
      const fields = Object.entries(shape.properties ?? {})
      const wanted = fields.filter(([name]) => all || shape.required?.includes(name))
      return Object.fromEntries(wanted.map(([name, child]) => [name, sample(child, idOf, all, name)]))
    }
    case 'array':
      return shape.minItems || /Ids$/.test(field) ? [sample(shape.items ?? {}, idOf, all, field.replace(/s$/, ''))] : []
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, 1)
    case 'boolean':
      return false
    case 'string':
      return textFor(shape, field, idOf)
    default:
      return null
  }
}

/** An input that the procedure takes. What one rule of the schema refuses is tried again with other values. */
export function inputFor({ path, parser, shape }: Procedure, idOf: IdOf, all = false): unknown {
  if (!parser || !shape) return undefined
  let input = sample(shape, idOf, all)
  for (let tries = 0; tries < 20; tries++) {
    const issue = parser.safeParse(input).error?.issues[0]
    if (!issue) return input
    const found = others
      .map((value) => withAt(input, issue.path, value))
      .find(
        (changed) => !parser.safeParse(changed).error?.issues.some((left) => left.path.join() === issue.path.join()),
      )
    if (found === undefined) throw new Error(`${path}: no value for ${issue.path.join('.')} (${issue.code})`)
    input = found
  }
  throw new Error(`${path}: no input that its schema takes`)
}

const others: unknown[] = [undefined, null, 0, true, 5, ...texts]

/** A copy with another value at a path; undefined leaves the field out. */
export function withAt(input: unknown, path: readonly PropertyKey[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy: Record<PropertyKey, unknown> | unknown[] = Array.isArray(input)
    ? [...input]
    : { ...(input as Record<PropertyKey, unknown>) }
  const changed = withAt((copy as Record<PropertyKey, unknown>)[key], rest, value)
  if (changed === undefined && !Array.isArray(copy)) delete copy[key]
  else Object.defineProperty(copy, key, { value: changed, enumerable: true, configurable: true, writable: true })
  return copy
}
