import { accessRole, transaction } from '@samplass/db/tenancy'
import { type Role, roles, rolesFor } from '@samplass/domain/access/roles'
import { addMemberInput } from '@samplass/domain/access/schema'
import { email as emailField } from '@samplass/domain/fields'
import { Refusal, type RefusalCode } from '@samplass/domain/refusal'
import { addMember } from '../access/add-member.ts'
import { hashPassword, oneTimeDays, oneTimePassword, oneTimeUntil } from '../access/password.ts'
import { type ActParts, act, systemActor } from '../act.ts'
import { Mistake } from '../mistake.ts'
import type { Command } from './command.ts'

const say = (password: string) => {
  console.log(`One-time password: ${password}`)
  console.log(
    `It is shown here only, opens nothing by itself, and is good for ${oneTimeDays} days: the first sign-in asks for one's own.`,
  )
}

function emailIn(words: string[]): string {
  const parsed = emailField.safeParse(words[0] ?? '')
  if (words.length === 1 && parsed.success) return parsed.data
  throw new Mistake(
    'Whose? One e-mail address is needed.',
    'For example: bin/samplass user add kari@sarpsborg.example --help',
  )
}

async function organisationIn({ directory }: ActParts, slug: unknown) {
  const found = typeof slug === 'string' ? await directory.find(slug) : null
  if (found) return found
  const known = (await directory.all()).map((one) => one.slug)
  throw new Mistake(
    slug ? `There is no organisation ${JSON.stringify(slug)} here.` : 'In which organisation?',
    known.length > 0
      ? `--organisation is one of: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}`
      : 'Add one first: bin/samplass municipality add 3107',
  )
}

const sentences: Partial<Record<RefusalCode, [string, string]>> = {
  ALREADY_MEMBER: [
    'The account is a member there already.',
    'Change roles on the administration page of the organisation.',
  ],
}

export const userAdd: Command = {
  name: 'user add',
  usage: 'user add <e-mail> --name <name> --organisation <number or slug> --roles <role,role>',
  does: 'gives somebody access to an organisation, and prints a one-time password',
  more: `Roles: ${roles.join(', ')}.\nSomebody who has an account keeps it, and says yes with the password under Settings (Innstillinger).`,
  options: { name: { type: 'string' }, organisation: { type: 'string' }, roles: { type: 'string' } },
  async run({ parts, now }, { words, options }) {
    const email = emailIn(words)
    const open = await parts()
    const organisation = await organisationIn(open, options.organisation)
    const offered: readonly Role[] = rolesFor[organisation.kind]
    const wanted = String(options.roles ?? '')
      .split(',')
      .map((role) => role.trim())
      .filter(Boolean)
    const wrong = wanted.filter((role) => !offered.includes(role as Role))
    if (wanted.length === 0 || wrong.length > 0) {
      throw new Mistake(
        wrong.length > 0 ? `Not a role there: ${wrong.join(', ')}` : 'With which roles?',
        `--roles takes one or more of: ${offered.join(',')}`,
      )
    }
    const input = addMemberInput.safeParse({
      email,
      name: options.name ?? '',
      oneTimePassword: oneTimePassword(),
      roles: wanted,
      wholeOrganisation: true,
      houseIds: [],
    })
    if (!input.success)
      throw new Mistake('What is the name? It is shown beside what the person does.', '--name "Kari Nordmo"')
    const made = await act(open, systemActor(organisation, 'Kommandolinjen'), now, (verb) =>
      addMember(verb, input.data),
    ).catch((error: unknown) => {
      const known = error instanceof Refusal ? sentences[error.code] : undefined
      throw known ? new Mistake(...known) : error
    })
    console.log(`${made.name} (${email}) is invited as ${wanted.join(', ')} in ${organisation.name}.`)
    say(input.data.oneTimePassword)
    console.log('Somebody who has an account signs in as usual and says yes with it under Settings (Innstillinger).')
  },
}

export const userPassword: Command = {
  name: 'user password',
  usage: 'user password <e-mail>',
  does: 'replaces a forgotten password with a one-time one and ends the sessions',
  async run({ parts, now }, { words }) {
    const email = emailIn(words)
    const { pool } = await parts()
    const password = oneTimePassword()
    const passwordHash = await hashPassword(password)
    const found = await transaction(pool, accessRole, async ({ sql }) => {
      const [account] = await sql<{ id: string; name: string }[]>`
        update platform.account set password_hash = ${passwordHash}, one_time_until = ${oneTimeUntil(now)}
        where email = ${email} and disabled_at is null returning id, name`
      if (account) await sql`delete from platform.session where account_id = ${account.id}`
      return account
    })
    if (!found) throw new Mistake(`No open account has the address ${email}.`, 'Make one: bin/samplass user add --help')
    console.log(`${found.name} (${email}) has a new password, and is signed out everywhere.`)
    say(password)
  },
}
