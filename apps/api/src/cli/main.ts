import { parseArgs } from 'node:util'
import { hintFor, Mistake } from '../mistake.ts'
import { replayCommand } from '../replay/command.ts'
import type { Command, Given } from './command.ts'
import { migrate, status } from './database.ts'
import { municipalityAdd, municipalityList } from './municipality.ts'
import { openTools } from './open.ts'
import { specialistAdd, specialistList } from './specialist.ts'
import { userAdd, userPassword } from './user.ts'

/** Every command of bin/samplass, in the order of the help. A new one is a file beside this and a line here. */
const commands: readonly Command[] = [
  municipalityAdd,
  municipalityList,
  specialistAdd,
  specialistList,
  migrate,
  status,
  userAdd,
  userPassword,
  replayCommand,
]

function help(): void {
  console.log('Samplass: administration\n\nbin/samplass <command>\n')
  const width = Math.max(...commands.map(({ name }) => name.length))
  for (const { name, does } of commands) console.log(`  ${name.padEnd(width)}  ${does}`)
  console.log(`  ${'help'.padEnd(width)}  this; bin/samplass <command> --help says more\n`)
  console.log(
    'The database is DATABASE_URL, or the one in SAMPLASS_DATA (default .data), started if it is not running.',
  )
}

function helpFor({ usage, does, more }: Command): void {
  console.log(`bin/samplass ${usage}\n\n${does[0]?.toUpperCase()}${does.slice(1)}.`)
  if (more) console.log(`\n${more}`)
}

function parse(command: Command, rest: string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean' as const, short: 'h' } }
    return parseArgs({ args: rest, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Mistake(
      (error as Error).message.split('. ')[0] ?? 'Not understood',
      `bin/samplass ${command.name} --help`,
    )
  }
}

async function run(args: string[]): Promise<void> {
  const [first = 'help', second = ''] = args
  if (['help', '--help', '-h'].includes(first)) return help()
  const command =
    commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first)
  if (!command) {
    const alike = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name)
    throw new Mistake(
      `There is no command ${JSON.stringify(args.slice(0, 2).join(' '))}.`,
      alike.length > 0 ? `There is: ${alike.join(', ')}` : 'See: bin/samplass help',
    )
  }
  const { values, positionals } = parse(command, args.slice(command.name.split(' ').length))
  if (values.help) return helpFor(command)
  const given = { words: positionals, options: values as Given['options'] }
  command.check?.(given)
  const tools = await openTools()
  try {
    await command.run(tools, given)
  } finally {
    await tools.close()
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  const { message, code } = error as Error & { code?: string }
  const hint = hintFor(error) ?? 'Run it again; if it stays like that, send this line to whoever looks after Samplass.'
  process.stderr.write(`samplass: ${message || code}\n  ${hint}\n`)
  process.exitCode = 1
}
