import type { Connection } from '@samplass/db/connection'
import type { Role } from '@samplass/domain/access/roles'
import { refuse } from '@samplass/domain/refusal'
import { type ActParts, act, systemActor } from '../act.ts'
import { audit } from '../audit/write.ts'
import type { Keys } from '../keys.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { beginMembership } from './begin-membership.ts'
import { hashOf } from './sessions.ts'

export const codeHash = (keys: Keys, code: string): string => keys.accessMac(`invitation:${code}`)

type Invitation = { id: string; role: string }

/** The open invitation of this address that the code belongs to. Sent at once: asked whether or not there is an account. */
export const findInvitation = (sql: Connection, keys: Keys, email: string, code: string, now: Date) =>
  sql<Invitation[]>`
    select id, organisation_role as role from platform.invitation
    where email = ${email} and code_hash = ${codeHash(keys, code)} and accepted_at is null and withdrawn_at is null
      and until > ${now}`.execute()

/** Who says yes: an account that is signed in, or somebody new who has just chosen a password. */
export type Invited =
  | { kind: 'account'; id: string; name: string; sessionId: string }
  | { kind: 'new'; email: string; passwordHash: string }

type Taken = { name: string; roles: Role[]; whole: boolean; houseIds: string[]; givenBy: string }

/**
 * The yes that makes an invitation a membership, in one transaction as the organisation, which writes its own register (ADR 5).
 * Null: used, withdrawn or out of time since it was found, or the address has got an account in between.
 */
export async function acceptInvitation(
  parts: ActParts,
  now: Date,
  invitation: Invitation,
  invited: Invited,
): Promise<{ id: string; name: string } | null> {
  const organisation = await parts.directory.byRole(invitation.role)
  if (!organisation) return null
  return act(parts, systemActor(organisation), now, async (verb) => {
    const [taken] = await verb.tx.sql<Taken[]>`
      update platform.invitation set accepted_at = ${now}
      where id = ${invitation.id} and accepted_at is null and withdrawn_at is null and until > ${now}
      returning name, roles, whole_organisation as whole, house_ids as "houseIds", given_by as "givenBy"`
    if (!taken) return null
    const account =
      invited.kind === 'account' ? await stillSignedIn(verb, invited) : await makeAccount(verb, taken.name, invited)
    // Thrown, so that the invitation is not used up.
    if (!account) refuse('EMAIL_TAKEN')
    const { roles, whole: wholeOrganisation, houseIds, givenBy } = taken
    const membershipId = await beginMembership(verb, account, { roles, wholeOrganisation, houseIds }, givenBy)
    if (!membershipId) refuse('ALREADY_MEMBER')
    const actor = { ...verb.actor, accountId: account.id, name: account.name }
    audit({ ...verb, actor }, 'access.member_added', membershipId, { roles, whole: wholeOrganisation, givenBy })
    return { id: account.id, name: account.name }
  })
}

/** The account, if its session has not been ended since it asked: a password that was reset in this moment opens nothing more. */
function stillSignedIn(verb: Verb, account: Extract<Invited, { kind: 'account' }>) {
  return asAccess(verb, async (sql) => {
    await sql`select from platform.account where id = ${account.id} for key share`
    const [session] = await sql`
      select from platform.session where id_hash = ${hashOf(account.sessionId)} and account_id = ${account.id}`
    return session ? account : null
  })
}

function makeAccount(verb: Verb, name: string, { email, passwordHash }: Extract<Invited, { kind: 'new' }>) {
  const id = verb.newId()
  return asAccess(verb, async (sql) => {
    const [made] = await sql<{ id: string; name: string }[]>`
      insert into platform.account (id, email, name, password_hash, created_at)
      values (${id}, ${email}, ${name}, ${passwordHash}, ${verb.now}) on conflict (email) do nothing returning id, name`
    return made
  })
}
