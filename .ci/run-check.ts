import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Check } from './checks.ts'

type Outcome = { passed: number; failed: number }
type Ended = { code: number; output: string }

const root = resolve(import.meta.dirname, '..')
const outputLinesMax = 400
const killWaitMs = 5_000

/** Runs a check, prints one line about it, and what it said when something was wrong. */
export async function runCheck(check: Check, filter: readonly string[]): Promise<Outcome> {
  const begun = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'samplass-check-'))
  const report = join(folder, 'report.json')
  let ended: Ended = { code: 0, output: '' }
  for (const command of check.commands) {
    const extra = check.tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter] : []
    const left = check.minutesMax * 60_000 - (Date.now() - begun)
    ended = await run([...command, ...extra], left)
    if (ended.code !== 0) break
  }
  const outcome = check.tests ? counted(report, ended.code) : { passed: ended.code ? 0 : 1, failed: ended.code ? 1 : 0 }
  rmSync(folder, { recursive: true, force: true })
  const seconds = `${((Date.now() - begun) / 1000).toFixed(1)} s`.padStart(8)
  const number = check.tests ? `${outcome.passed} of ${outcome.passed + outcome.failed}` : ''
  console.log(`${outcome.failed ? 'FAILED' : 'ok    '} ${check.name.padEnd(20)} ${seconds}  ${number}`)
  if (outcome.failed) console.log(lastLines(ended.output))
  return outcome
}

function run(command: readonly string[], msMax: number): Promise<Ended> {
  return new Promise((settle) => {
    const [program = '', ...rest] = command
    const child = spawn(program, rest, {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
        CI: 'true',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: whatever it starts can be ended with it.
      detached: true,
    })
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    const end = (signal: NodeJS.Signals) => {
      try {
        if (child.pid) process.kill(-child.pid, signal)
      } catch {
        // It is gone already.
      }
    }
    const late = setTimeout(() => {
      chunks.push(Buffer.from(`\nnot done in time: ended after ${Math.round(msMax / 1000)} s\n`))
      end('SIGTERM')
      setTimeout(end, killWaitMs, 'SIGKILL').unref()
    }, msMax)
    const interrupted = () => {
      end('SIGTERM')
      process.exit(130)
    }
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
    const finish = (code: number) => {
      clearTimeout(late)
      process.removeListener('SIGINT', interrupted).removeListener('SIGTERM', interrupted)
      settle({ code, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message))
      finish(127)
    })
    // Not 'close': something left behind could hold the pipes open for ever.
    child.once('exit', (code) => setTimeout(finish, 50, code ?? 1))
  })
}

/** A file that does not load has no tests to count, and a run may fail beside its tests: each is one failure. */
function counted(report: string, code: number): Outcome {
  type Report = {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  try {
    const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    const failed = numFailedTests + unloaded
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function lastLines(output: string): string {
  const lines = output.trimEnd().split('\n')
  const left = lines.length - outputLinesMax
  return [...(left > 0 ? [`(${left} lines before this)`] : []), ...lines.slice(-outputLinesMax)]
    .map((line) => `  | ${line}`)
    .join('\n')
}
