import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import * as access from './access/schema.ts'
import * as acuteAdmission from './acute-admission/schema.ts'
import * as audit from './audit/schema.ts'
import * as bedPool from './bed-pool/schema.ts'
import * as consent from './consent/schema.ts'
import * as consultation from './consultation/schema.ts'
import * as contact from './contact/schema.ts'
import * as cooperation from './cooperation/schema.ts'
import * as followUp from './follow-up/schema.ts'
import * as housing from './housing/schema.ts'
import * as jointTask from './joint-task/schema.ts'
import * as municipality from './municipality/schema.ts'
import * as person from './person/schema.ts'
import * as placement from './placement/schema.ts'
import * as plan from './plan/schema.ts'
import * as plannedAdmission from './planned-admission/schema.ts'
import * as report from './report/schema.ts'
import * as selfAdmission from './self-admission/schema.ts'
import * as stay from './stay/schema.ts'
import * as tenancy from './tenancy/schema.ts'

const slices = {
  access,
  acuteAdmission,
  audit,
  bedPool,
  consent,
  consultation,
  contact,
  cooperation,
  housing,
  followUp,
  jointTask,
  municipality,
  person,
  placement,
  plan,
  plannedAdmission,
  report,
  selfAdmission,
  stay,
  tenancy,
}
const inputs = Object.entries(slices).flatMap(([slice, exports]) =>
  Object.entries(exports)
    .filter((entry): entry is [string, z.ZodMiniType] => entry[0].endsWith('Input'))
    .map(([name, schema]) => [`${slice}.${name}`, schema] as const),
)

type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  maxLength?: number
  maxItems?: number
  additionalProperties?: boolean | Schema
  format?: string
  allOf?: Schema[]
}

// Every string, array and object in the schema, with its path.
function* walk(schema: Schema, path: string): Generator<[string, Schema]> {
  yield [path, schema]
  for (const [name, child] of Object.entries(schema.properties ?? {})) yield* walk(child, `${path}.${name}`)
  if (schema.items) yield* walk(schema.items, `${path}[]`)
  for (const child of schema.anyOf ?? []) yield* walk(child, path)
  if (typeof schema.additionalProperties === 'object') yield* walk(schema.additionalProperties, `${path}{}`)
}

const isBounded = (node: Schema) =>
  node.maxLength !== undefined ||
  node.pattern !== undefined ||
  node.format !== undefined ||
  node.enum ||
  node.const !== undefined

test('no input takes a string, list or object without a limit', () => {
  expect(inputs.length).toBeGreaterThan(70)
  const unlimited: string[] = []
  for (const [name, schema] of inputs) {
    const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema
    for (const [path, node] of walk(json, name)) {
      if (node.type === 'string' && !isBounded(node) && !(node.allOf ?? []).some(isBounded)) unlimited.push(path)
      if (node.type === 'array' && node.maxItems === undefined && node.enum === undefined) unlimited.push(path)
      if (node.type === 'object' && node.additionalProperties === undefined) unlimited.push(path)
    }
  }
  expect(unlimited).toEqual([])
})

test('hostile input is refused by an issue and never by a throw', () => {
  const hostile = [
    null,
    undefined,
    0,
    '',
    [],
    {},
    { __proto__: null },
    '\0',
    Number.NaN,
    new Array(9).fill({}),
    { stayId: { $ne: 1 } },
  ]
  for (const [name, schema] of inputs) {
    for (const value of hostile) {
      const result = schema.safeParse(value)
      if (!result.success) expect(result.error.issues.length, name).toBeGreaterThan(0)
    }
    expect(schema.safeParse({ [`unasked_${name}`]: 1 }).success, name).toBe(false)
  }
})

test('the domain reads no clock and touches nothing outside itself', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => [file, readFileSync(`${import.meta.dirname}/${file}`, 'utf8')] as const)
  expect(sources.length).toBeGreaterThan(25)
  for (const [file, text] of sources) {
    expect(text, file).not.toMatch(/new Date\(\)|Date\.now|Temporal\.Now|Math\.random|process\.|fetch\(|from 'node:/)
    const imported = [...text.matchAll(/from '([^'.][^']*)'/g)].map((match) => match[1])
    for (const name of imported) expect(['zod/mini', '@navikt/fnrvalidator'], file).toContain(name)
  }
})
