/** One thing that must hold. Commands run one after the other; a check with `tests` reports how many there were. */
export type Check = {
  name: string
  /** Words of `bin/test <word>` that choose it. */
  parts: readonly string[]
  commands: readonly (readonly string[])[]
  minutesMax: number
  tests?: true
}

const vitest = ['vitest', 'run']

export const checks: readonly Check[] = [
  {
    name: 'format and lint',
    parts: ['lint', 'static'],
    commands: [['biome', 'check', '--diagnostic-level=error', '--max-diagnostics=50', '.']],
    minutesMax: 3,
  },
  {
    name: 'types',
    parts: ['types', 'static'],
    commands: [
      ['turbo', 'run', 'types', '--output-logs=errors-only'],
      ['tsc', '-p', '.'],
    ],
    minutesMax: 5,
  },
  {
    name: 'boundaries',
    parts: ['boundaries', 'static'],
    commands: [['depcruise', '--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'apps', 'packages']],
    minutesMax: 3,
  },
  { name: 'unused code', parts: ['unused', 'static'], commands: [['knip']], minutesMax: 3 },
  {
    name: 'rules and screens',
    parts: ['unit'],
    commands: [[...vitest, '--project', 'domain', '--project', 'ui', '--project', 'web']],
    minutesMax: 5,
    tests: true,
  },
  {
    name: 'database and API',
    parts: ['api'],
    commands: [[...vitest, '--project', 'db', '--project', 'api']],
    minutesMax: 25,
    tests: true,
  },
  { name: 'build', parts: ['build', 'e2e'], commands: [['bin/build']], minutesMax: 5 },
  {
    name: 'end to end',
    parts: ['e2e'],
    commands: [[...vitest, '--config', 'vitest.e2e.config.ts']],
    minutesMax: 25,
    tests: true,
  },
]
