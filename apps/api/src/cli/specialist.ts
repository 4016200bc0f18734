import { prepareDatabase, provisionSpecialist } from '@samplass/db/provision'
import { line } from '@samplass/domain/fields'
import { Mistake } from '../mistake.ts'
import type { Command, Given } from './command.ts'

const slugForm = /^[a-z][a-z0-9-]{1,39}$/

const kinds = ['dps', 'addiction_unit'] as const
type Service = { slug: string; name: string; kind: (typeof kinds)[number] }

function named({ words, options }: Given): Service {
  const [slug = '', ...rest] = words
  const name = line(120).safeParse(rest.join(' '))
  const kind = kinds.find((one) => one === (options.kind ?? 'dps'))
  if (!kind)
    throw new Mistake('The kind is dps or addiction_unit.', 'A unit for addiction (TSB): --kind addiction_unit')
  if (slugForm.test(slug) && name.success) return { slug, name: name.data, kind }
  throw new Mistake(
    'A short name for addresses (small letters, figures and -) and the name itself are needed.',
    'For example: bin/samplass specialist add dps-nordre "DPS Nordre"',
  )
}

export const specialistAdd: Command = {
  name: 'specialist add',
  usage: 'specialist add <short-name> <name> [--kind dps | addiction_unit]',
  does: 'makes a specialist service (DPS, TSB) an organisation that sees free beds and keeps no persons',
  more: 'Repeatable: one that is there stays as it is. It sees the houses of the cooperations that take it in. Without --kind it is a DPS.',
  options: { kind: { type: 'string' } },
  check: (given) => void named(given),
  async run({ admin, appPassword, now }, given) {
    const service = named(given)
    const { slug, name, kind } = service
    await prepareDatabase(admin, appPassword)
    const [before] = await admin<{ name: string; kind: string | null }[]>`
      select name, specialist_kind as kind from platform.organisation where slug = ${slug}`
    if (before && before.name !== name)
      throw new Mistake(`${slug} is there already and is called ${before.name}.`, 'Choose another short name.')
    if (before && before.kind !== kind)
      throw new Mistake(`${slug} is there already and is of another kind.`, 'Say the kind that it has: --kind')
    await provisionSpecialist(admin, service, now)
    console.log(before ? `${name} is there already.` : `${name} is added.`)
    console.log(`Next: bin/samplass user add <e-mail> --name <name> --organisation ${slug} --roles liaison`)
    console.log('and the host takes it into the cooperation, on the page Samarbeid.')
  },
}

export const specialistList: Command = {
  name: 'specialist list',
  usage: 'specialist list',
  does: 'lists the specialist services',
  async run({ admin, appPassword }) {
    await prepareDatabase(admin, appPassword)
    const rows = await admin<{ slug: string; name: string }[]>`
      select slug, name from platform.organisation where kind = 'specialist' order by name`
    for (const { slug, name } of rows) console.log(`${slug.padEnd(20)} ${name}`)
    if (rows.length === 0) console.log('None yet. Add one: bin/samplass specialist add dps-nordre "DPS Nordre"')
  },
}
