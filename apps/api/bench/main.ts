import { parseArgs } from 'node:util'
import { municipalities } from '@samplass/db/provision'
import { benchWorld } from './bench-world.ts'
import { claimFigures, liveFigures, raceFigures, readFigures, scaleFigures } from './figures.ts'
import { firstPageFigure } from './first-page.ts'
import { homesFigures } from './homes-figures.ts'
import { negotiationFigures } from './negotiation-figures.ts'

const parts = {
  claim: claimFigures,
  race: raceFigures,
  read: readFigures,
  negotiation: negotiationFigures,
  homes: homesFigures,
  live: liveFigures,
  scale: (world: Awaited<ReturnType<typeof benchWorld>>) =>
    scaleFigures(
      world,
      municipalities().map(({ number }) => number),
    ),
} as const
const names = [...Object.keys(parts), 'page'] as (keyof typeof parts | 'page')[]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { help: { type: 'boolean', short: 'h' } },
})
const options = Object.keys(values).filter((name) => name !== 'help')
const unknown = [...positionals.filter((name) => !names.includes(name as never)), ...options]
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`bin/bench knows no ${unknown.join(', ')}.`)
  console.log(
    `bin/bench [${names.join('] [')}]\nMeasures each figure with both sides in one run and prints one JSON object a line.`,
  )
  process.exit(unknown.length > 0 ? 2 : 0)
}

const wanted = positionals.length > 0 ? positionals : names
if (wanted.includes('page')) firstPageFigure()
const world = await benchWorld()
try {
  for (const [name, measure] of Object.entries(parts)) if (wanted.includes(name)) await measure(world)
} finally {
  await world.stop()
}
process.exit(0)
