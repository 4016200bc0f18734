import type { setContactCardInput } from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadCards } from './load-cards.ts'

/** One's own organisation's card, and who in it can be told in the product. */
export async function getContactCard(verb: Verb) {
  const { tx, actor } = verb
  const { role } = actor.organisation
  const [cards, members] = await Promise.all([
    loadCards(verb, [role]),
    tx.sql<{ accountId: string; name: string }[]>`
      select account_id as "accountId", account_name as name from platform.membership
      where organisation_role = ${role} and ended_at is null order by account_name, id`,
  ])
  return { card: cards.get(role) ?? null, members: actor.can.has('contact_card.change') ? [...members] : [] }
}

/** Who always answers, who is told of an overdue turn, and within how many hours a notice is answered. */
export async function setContactCard(verb: Verb, input: Infer<typeof setContactCardInput>) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  if (!actor.scope.whole) refuse('NOT_PERMITTED')
  const { card, members } = await getContactCard(verb)
  if ((card?.version ?? 0) !== input.version) refuse('VERSION_STALE', { version: card?.version ?? 0 })
  const { line, escalation, coordinator } = input
  const told = [escalation?.accountId, coordinator?.accountId].filter((id) => id)
  if (told.some((id) => !members.some(({ accountId }) => accountId === id))) refuse('NOT_FOUND')
  const row = {
    organisation_role: role,
    line_name: line?.name ?? null,
    line_phone: line?.phone ?? null,
    escalation_name: escalation?.name ?? null,
    escalation_phone: escalation?.phone ?? null,
    escalation_account_id: escalation?.accountId ?? null,
    coordinator_name: coordinator?.name ?? null,
    coordinator_phone: coordinator?.phone ?? null,
    coordinator_account_id: coordinator?.accountId ?? null,
    ready_answer_hours: input.readyAnswerHours,
    changed_at: now,
    changed_by_name: actor.name,
    version: input.version + 1,
  }
  const { organisation_role, ...columns } = row
  const changed =
    card === null
      ? await tx.sql`insert into platform.contact_card ${tx.sql(row)} on conflict do nothing returning version`
      : await tx.sql`update platform.contact_card set ${tx.sql(columns)}
          where organisation_role = ${organisation_role} and version = ${input.version} returning version`
  if (changed.length === 0) refuse('VERSION_STALE')
  audit(verb, 'planned-admission.contacts_set', null)
  return { version: row.version }
}
