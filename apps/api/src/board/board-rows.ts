import { homeStandingOf, taskStateOf } from '@samplass/domain/board/board'
import type { LocalDate } from '@samplass/domain/nights'
import { hidesAddress } from '../person/load.ts'
import { guestOf } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import type { BoardCard } from './load-board-cards.ts'

/** Where somebody is just now, in short. A home or a house only for whoever may see where the person lives. */
function whereIs({ actor }: Verb, card: BoardCard) {
  const { stay, admission, home, situation } = card
  const seesPlace = !hidesAddress(actor, card.protection)
  if (stay) return { at: 'stay' as const, ...stay, house: seesPlace ? stay.house : null }
  if (admission) return { at: 'admitted' as const, ...admission }
  if (home?.away) return { at: 'away' as const, ...home.away }
  if (home) return { at: 'home' as const, street: seesPlace ? home.street : null, contract: home.contract }
  return situation ? { at: 'situation' as const, situation } : { at: 'unknown' as const }
}

/** A card as a reader may see it: of somebody whom they may not know, who is responsible and nothing more. */
export function boardRowOf(
  verb: Verb,
  card: BoardCard,
  { today, answered, looksAt }: { today: LocalDate; answered: ReadonlySet<string>; looksAt: string | null },
) {
  const { cardId, responsibleName, followed, seenOn } = card
  const whose = guestOf(verb, card.personId, card)
  const inMeeting = { answered: answered.has(cardId), current: looksAt === cardId }
  if (whose.kind !== 'full') return { cardId, whose, responsibleName, ...inMeeting, shown: null }
  const { version, group, reason, sinceOn, plan, frequency, steppedDownOn, responsibleAccount, changedByName } = card
  const shown = {
    ...{ version, group, reason, sinceOn, plan, frequency, steppedDownOn, responsibleAccount, changedByName, followed },
    where: whereIs(verb, card),
    crisisPlanOn: card.crisisPlanOn,
    home: homeStandingOf(card.home),
    seenOn,
    neverSeen: followed && seenOn === null,
    task: {
      words: card.task,
      on: card.taskOn,
      state: taskStateOf(card, today),
      doneByName: card.doneByName,
      rolledOver: card.rolledOver,
    },
  }
  return { cardId, whose, responsibleName, ...inMeeting, shown }
}
