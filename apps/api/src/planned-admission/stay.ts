// From agreement to the end. Each answers { admissionId, version }.
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { dischargeGaps } from '@samplass/domain/planned-admission/discharge'
import { bedLapsesAt, type OfferedBed } from '@samplass/domain/planned-admission/offers'
import type * as inputs from '@samplass/domain/planned-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import { whyNotAt } from '@samplass/domain/stay/rules'
import type { infer as Infer } from 'zod/mini'
import { keepDwelling, keepHome, leaveHome } from '../joint-task/keep-tasks.ts'
import { moveDeparture } from '../stay/move-departure.ts'
import type { Verb } from '../trpc.ts'
import { confirmOwnBed, enterBed, keepBedUntil, leaveBedOf } from './bed.ts'
import { type Offer, type Thread, threadToChange } from './load.ts'
import { loadPlanOf } from './load-plan.ts'
import { letGo, nameBed, standingOffer } from './offers.ts'
import { arriveInStay, claimOffered, endStay } from './stay-bed.ts'
import { changeAndSettle, changeThread } from './write.ts'

/**
 * The hold becomes the bed, in one transaction, so that nobody slips in between. A bed named now is taken instead of it. What is agreed
 * may be without a bed, what is confirmed is not: it is in the pool, or somewhere else that is said.
 */
export async function confirmBed(verb: Verb, input: Infer<typeof inputs.confirmBedInput>) {
  const thread = await threadToChange(verb, input, 'confirm_bed')
  const { now } = verb
  const elsewhere = input.elsewhere ?? null
  if (elsewhere !== null) {
    const columns = { bed_confirmed_at: now, bed_elsewhere: elsewhere, offer_id: null }
    return changeAndSettle(verb, thread, columns, { kind: 'bed_confirmed', facts: { elsewhere } })
  }
  const bed = await bedToConfirm(verb, thread, input.bed ?? null)
  const current = thread.proposals.at(-1)
  if (!bed || !current) refuse('BED_NOT_NAMED')
  const lapsesAt = bedLapsesAt(current.terms.windowTo, bed)
  if (lapsesAt <= now) refuse('PERIOD_OVER')
  const inWard = thread.side === 'specialist'
  const stay = inWard ? {} : { stay_id: await claimOffered(verb, thread, bed, lapsesAt) }
  const columns = { bed_confirmed_at: now, bed_lapses_at: lapsesAt, offer_id: bed.id, ...stay }
  const changed = await changeAndSettle(verb, thread, columns, { kind: 'bed_confirmed' })
  if (inWard) await confirmOwnBed(verb, { ...thread, offerId: bed.id })
  return changed
}

/** Long enough for the hold to become the bed a moment later. */
const HELD_FOR_MS = 3_600_000

async function bedToConfirm(verb: Verb, thread: Thread, named: OfferedBed | null): Promise<Offer | null> {
  const current = thread.proposals.at(-1)
  if (named === null || !current) return thread.offerId === null ? null : standingOffer(thread, thread.offerId)
  // What was chosen gives way: it may be the same bed from another day.
  if (thread.offerId) await letGo(verb, thread.offerId)
  const lapsesAt = new Date(verb.now.getTime() + HELD_FOR_MS)
  return nameBed(verb, thread, { version: current.version, lapsesAt }, named)
}

export async function admit(verb: Verb, input: Infer<typeof inputs.admitInput>) {
  const thread = await threadToChange(verb, input, 'admit')
  const said = input.admittedAt ? new Date(input.admittedAt) : verb.now
  refuse(whyNotAt(said, verb.now))
  if (!thread.stayId) await enterBed(verb, thread, said)
  // Where the house has written the arrival down, its time is the time.
  const at = thread.stayId ? await arriveInStay(verb, thread.stayId, said) : said
  const { hasHome } = input
  const changed = await changeThread(
    verb,
    thread,
    { admitted_at: at, has_home: hasHome },
    { kind: 'admitted', occurredAt: at, facts: { hasHome } },
  )
  await keepHome(verb, thread, hasHome)
  await keepDwelling(verb, thread, at, null)
  return changed
}

/** From the first day on; said again when it changes. A day that is past is written down afterwards, none before the admission is. */
export async function planDischarge(verb: Verb, input: Infer<typeof inputs.planDischargeInput>) {
  const thread = await threadToChange(verb, input, 'plan_discharge')
  const { admittedAt, dischargePlannedAt } = thread.facts
  const dischargeOn = input.dischargeOn as LocalDate
  if (admittedAt && dischargeOn < localDateOf(admittedAt)) refuse('END_BEFORE_ARRIVAL')
  if (thread.stayId) await moveDeparture(verb, thread.stayId, dischargeOn)
  else await keepBedUntil(verb, thread, dischargeOn)
  const changed = await changeThread(
    verb,
    thread,
    { discharge_planned_at: dischargePlannedAt ?? verb.now, discharge_on: input.dischargeOn },
    { kind: 'discharge_planned', facts: { dischargeOn: input.dischargeOn } },
  )
  if (admittedAt) await keepDwelling(verb, thread, admittedAt, input.dischargeOn)
  return changed
}

/** Home, with the guards asked. One that does not hold needs a reason, and is counted (domain.md D5, A4). */
export async function discharge(verb: Verb, input: Infer<typeof inputs.dischargeInput>) {
  const thread = await threadToChange(verb, input, 'discharge')
  const at = input.dischargedAt ? new Date(input.dischargedAt) : verb.now
  refuse(whyNotAt(at, verb.now))
  const { admittedAt } = thread.facts
  if (admittedAt === null || at < admittedAt) refuse('END_BEFORE_ARRIVAL')
  const plan = await loadPlanOf(verb, thread)
  const gaps = dischargeGaps({
    hasHome: input.hasHome,
    dischargeAt: at,
    firstFollowUpAt: input.firstFollowUpAt ? new Date(input.firstFollowUpAt) : null,
    admittedAt,
    // The plan says itself when it was gone through; what is typed counts where the reader's side has none.
    crisisPlanUpdatedAt: plan.updatedAt ?? (input.crisisPlanUpdatedAt ? new Date(input.crisisPlanUpdatedAt) : null),
    crisisPlanDeclined: plan.declined,
  })
  if (gaps.length > 0 && input.gapReason === '') refuse('DISCHARGE_HAS_GAPS', { gaps: gaps.join(' ') })
  if (thread.stayId) await endStay(verb, thread.stayId, at, 'home', input.firstFollowUpAt !== null)
  else await leaveBedOf(verb, thread, at)
  const { gapReason, hasHome } = input
  const changed = await changeThread(
    verb,
    thread,
    {
      discharged_at: at,
      discharge_gaps: gaps,
      discharge_gap_reason: gapReason,
      has_home: hasHome ? 'yes' : 'no',
    },
    { kind: 'discharged', occurredAt: at, facts: { gaps, gapReason } },
  )
  await leaveHome(verb, thread, hasHome)
  return changed
}

export async function close(verb: Verb, input: Infer<typeof inputs.closeInput>) {
  const thread = await threadToChange(verb, input, 'close')
  return changeThread(verb, thread, { closed_at: verb.now }, { kind: 'closed' })
}

/** It became an acute admission: what failed is kept, and counted. */
export async function convertToAcute(verb: Verb, input: Infer<typeof inputs.convertToAcuteInput>) {
  const thread = await threadToChange(verb, input, 'convert_to_acute')
  if (thread.stayId && thread.side === 'municipality')
    await endStay(verb, thread.stayId, verb.now, 'acute_admission', false)
  return changeAndSettle(
    verb,
    thread,
    { converted_at: verb.now, end_reason: input.whatFailed },
    { kind: 'converted_to_acute', facts: { whatFailed: input.whatFailed } },
  )
}
