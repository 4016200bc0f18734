import { tonight } from '@samplass/domain/nights'
import type { waitingListInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import type { Verb } from '../trpc.ts'
import { personsIn } from './load-guests.ts'
import { loadOpenRequests } from './load-requests.ts'
import { loadTonight } from './load-tonight.ts'
import { orderWaiting } from './order-waiting.ts'
import type { WaitingList } from './waiting-shapes.ts'

/** Who waits, for what, since when, in which order and why. Names only of those the reader's own municipality asked for. */
export async function waitingList(verb: Verb, { houseIds }: Infer<typeof waitingListInput>): Promise<WaitingList> {
  const [requests, beds] = await Promise.all([loadOpenRequests(verb), loadTonight(verb)])
  const shown = requests.filter(({ houseId }) => houseIds?.includes(houseId) ?? true)
  logList(verb, 'waiting_list', personsIn(shown.map(({ guest }) => guest)))
  return { asOf: verb.now, tonight: tonight(verb.now), kinds: orderWaiting(verb, shown, beds) }
}
