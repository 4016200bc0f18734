import { checks } from './checks.ts'
import { runCheck } from './run-check.ts'

/** `bin/test`: goes through all of the checks, also after a failure, and ends with one line: N passed, N failed. */
const usage = `bin/test [part ...] [-- filter ...]

Runs every check, or the named parts of them, and ends with one line: N passed, N failed.

${checks.map(({ name, parts }) => `  ${parts.join(', ').padEnd(20)} ${name}`).join('\n')}

What follows -- chooses test files or names: bin/test api -- claim-bed
  CHROMIUM_PATH        the browser for the end-to-end tests
  TEST_DATABASE_URL    a PostgreSQL of your own (15 to 18) for the tests of database and API`

const asked = process.argv.slice(2)
const split = asked.includes('--') ? asked.indexOf('--') : asked.length
const parts = asked.slice(0, split)
const filter = asked.slice(split + 1)

if (parts.includes('--help') || parts.includes('-h')) {
  console.log(usage)
  process.exit(0)
}
const unknown = parts.find((part) => !checks.some((check) => check.parts.includes(part)))
if (unknown) {
  console.error(`bin/test: there is no part "${unknown}"\n\n${usage}`)
  process.exit(2)
}

const chosen = checks.filter((check) => parts.length === 0 || check.parts.some((part) => parts.includes(part)))
const total = { passed: 0, failed: 0 }
const begun = Date.now()
for (const check of chosen) {
  const outcome = await runCheck(check, check.tests ? filter : [])
  total.passed += outcome.passed
  total.failed += outcome.failed
}
console.log(`\nall of it ${seconds(begun)}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
