import { localDateOf } from '@samplass/domain/nights'
import { stateOfThread } from '@samplass/domain/planned-admission/thread'
import type { Verb } from '../trpc.ts'
import { organisationNames, whoseOf } from './list.ts'
import { loadThreads } from './load.ts'
import { loadWhose } from './load-whose.ts'

/** Who is to go home and when, for both sides: overdue first, then by day, last those without a day. */
export async function listDischarges(verb: Verb) {
  const { now } = verb
  const today = localDateOf(now)
  const [all, names] = await Promise.all([loadThreads(verb), organisationNames(verb)])
  const threads = all.filter(({ facts }) => inHouse.has(stateOfThread(facts, now)))
  const whose = await loadWhose(verb, threads)
  const rows = threads.map((thread) => {
    const { facts, side, dischargeOn } = thread
    const other = side === 'municipality' ? thread.specialistRole : thread.municipalityRole
    const agreed = thread.proposals.find(({ version }) => version === facts.acceptedVersion)
    return {
      admissionId: thread.id,
      reference: thread.reference,
      whose: whoseOf(whose, thread),
      otherSide: names.get(other) ?? other,
      admittedAt: facts.admittedAt,
      dischargeOn,
      overdue: dischargeOn !== null && dischargeOn < today,
      readyAt: thread.readyForDischargeAt,
      /** Whether there is a home to return to, as it was answered; null: nobody has been asked. */
      hasHome: thread.hasHome,
      /** What was agreed for the time after. */
      afterwards: agreed?.terms.afterwards ?? '',
    }
  })
  const last = '9999-12-31'
  return rows.sort((a, b) => ((a.dischargeOn ?? last) < (b.dischargeOn ?? last) ? -1 : 1))
}

const inHouse: ReadonlySet<string> = new Set(['admitted', 'discharge_planned'])
