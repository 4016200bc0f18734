import type { Verb } from '../trpc.ts'

/** How an organisation is reached about admissions, as it has told it itself. */
export type ContactCard = {
  role: string
  lineName: string | null
  linePhone: string | null
  escalationName: string | null
  escalationPhone: string | null
  escalationAccountId: string | null
  coordinatorName: string | null
  coordinatorPhone: string | null
  coordinatorAccountId: string | null
  readyAnswerHours: number
  version: number
}

export async function loadCards({ tx }: Verb, roles: readonly string[]): Promise<ReadonlyMap<string, ContactCard>> {
  const rows = await tx.sql<ContactCard[]>`
    select organisation_role as role, line_name as "lineName", line_phone as "linePhone", escalation_name as "escalationName",
      escalation_phone as "escalationPhone", escalation_account_id as "escalationAccountId", coordinator_name as "coordinatorName",
      coordinator_phone as "coordinatorPhone", coordinator_account_id as "coordinatorAccountId", ready_answer_hours as "readyAnswerHours", version
    from platform.contact_card where organisation_role = any (${roles})`
  return new Map(rows.map((row) => [row.role, row]))
}

type Person = { name: string; phone: string } | null
const personOf = (name: string | null, phone: string | null): Person => (name && phone ? { name, phone } : null)

/** What everybody may know of a card: who answers, and whom an overdue turn goes to. No account. */
export function shownOf(card: ContactCard | undefined) {
  return {
    line: personOf(card?.lineName ?? null, card?.linePhone ?? null),
    escalation_contact: personOf(card?.escalationName ?? null, card?.escalationPhone ?? null),
    coordinator: personOf(card?.coordinatorName ?? null, card?.coordinatorPhone ?? null),
  }
}
