import type { setTaskInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadResponsible } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'
import { cardToChange } from './load-card.ts'
import { changeCardRow, tellCard } from './write-card.ts'

/** What is to be done today, and by whom. The same as was left from before is still the same that was put off. */
export async function setTask(verb: Verb, input: Infer<typeof setTaskInput>) {
  const card = await cardToChange(verb, input)
  const { words, responsibleAccount } = input
  const [responsibleName = null] = await loadResponsible(verb, card.teamId, [responsibleAccount])
  const on = words === '' ? null : localDateOf(verb.now)
  const same = words === card.task && !card.done
  const changed = await changeCardRow(verb, card, {
    ...{ task: words, task_on: on, done_at: null, done_by_name: null, rolled_over: same ? card.rolledOver : 0 },
    ...{ responsible_account: responsibleAccount, responsible_name: responsibleName },
  })
  tellCard(verb, card, { what: 'task', words, facts: { responsibleName, on } })
  audit(verb, 'follow-up.card_task_set', card.personId, { cardId: card.cardId })
  return changed
}
