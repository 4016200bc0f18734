import {
  inParallel,
  type Municipality,
  municipalities,
  prepareDatabase,
  provisionMunicipality,
} from '@samplass/db/provision'
import { Mistake } from '../mistake.ts'
import type { Command } from './command.ts'
import { progress } from './progress.ts'

const width = 4

/** By number, or by a name that only one has. */
function find(text: string): Municipality {
  const all = municipalities()
  const exact = all.find(({ number }) => number === text)
  if (exact) return exact
  const named = all.filter(({ name }) => name.toLocaleLowerCase('nb') === text.toLocaleLowerCase('nb'))
  if (named[0] && named.length === 1) return named[0]
  if (named.length > 1) {
    const choices = named.map(({ number, name }) => `${number} ${name}`).join(', ')
    throw new Mistake(`${named.length} municipalities are called ${text}: ${choices}`, 'Give the number.')
  }
  const near = all.filter(({ name }) =>
    name.toLocaleLowerCase('nb').startsWith(text.toLocaleLowerCase('nb').slice(0, 3)),
  )
  const guess = near.slice(0, 5).map(({ number, name }) => `${number} ${name}`)
  throw new Mistake(
    `There is no municipality ${JSON.stringify(text)} in the register of 2024.`,
    guess.length > 0 ? `Did you mean ${guess.join(', ')}?` : 'See them all: bin/samplass municipality list --all',
  )
}

export const municipalityAdd: Command = {
  name: 'municipality add',
  usage: 'municipality add <number or name>... | --all',
  does: 'makes municipalities tenants: role, schema, tables',
  more: 'Four at a time. What was done stays done: after an interruption run the same line again.',
  options: { all: { type: 'boolean' } },
  check({ words, options }) {
    if (words.length === 0 && !options.all)
      throw new Mistake('Which municipality?', 'For example: bin/samplass municipality add 3107')
    if (words.length > 0 && options.all) throw new Mistake('Either --all or some of them.', 'Leave out one of the two.')
    for (const word of words) find(word)
  },
  async run({ admin, appPassword, now }, { words, options }) {
    const wanted = options.all
      ? municipalities()
      : [...new Map(words.map((word) => [find(word).number, find(word)])).values()]
    await prepareDatabase(admin, appPassword)
    const present = await admin<{ number: string }[]>`
      select number from platform.organisation where provisioned_at is not null and number is not null`
    const before = new Set(present.map(({ number }) => number))
    const bar = progress(wanted.length, 'municipalities')
    let failed = 0
    await inParallel(wanted, width, async ({ number, name }) => {
      await provisionMunicipality(admin, number, now).catch((error: Error) => {
        failed += 1
        throw new Error(`${number} ${name}: ${error.message}`)
      })
      bar.step(`${number} ${name}`)
    })
      .catch((error: Error) => {
        throw new Mistake(
          `${failed} of ${wanted.length} could not be added:\n  ${error.message.replaceAll('; ', '\n  ')}`,
          'The others are in place. Put right what is wrong and run the same line again.',
        )
      })
      .finally(() => bar.end())
    const fresh = wanted.filter(({ number }) => !before.has(number))
    for (const { number, name } of wanted.length <= 10 ? wanted : []) {
      console.log(`${number} ${name}${before.has(number) ? ': was in place, brought up to date' : ': added'}`)
    }
    console.log(`${fresh.length} added, ${wanted.length - fresh.length} already there.`)
    if (fresh.length > 0) console.log('Next, somebody who looks after access: bin/samplass user add --help')
  },
}

export const municipalityList: Command = {
  name: 'municipality list',
  usage: 'municipality list [--all]',
  does: 'lists the municipalities that are tenants; --all: all 357',
  options: { all: { type: 'boolean' } },
  async run({ admin, appPassword }, { options }) {
    await prepareDatabase(admin, appPassword)
    const rows = await admin<{ number: string; name: string; at: Date | null; schemaReady: boolean }[]>`
      select m.number, m.name, o.provisioned_at as at, o.id is not null as "schemaReady"
      from platform.municipality m left join platform.organisation o on o.number = m.number
      where ${options.all === true} or o.id is not null order by m.number`
    for (const { number, name, at, schemaReady } of rows) {
      const state = at
        ? `since ${at.toISOString().slice(0, 10)}`
        : schemaReady
          ? 'begun, not finished: add it again'
          : ''
      console.log(`${number} ${name.padEnd(28)} ${state}`.trimEnd())
    }
    if (rows.length === 0) console.log('None yet. Add one: bin/samplass municipality add 3107')
  },
}
