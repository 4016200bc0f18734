import { invariant } from '@samplass/domain/invariant'
import { addMonths, addNights, instantAt, type LocalDate, tonight } from '@samplass/domain/nights'
import { draftAgreement } from '../src/self-admission/draft-agreement.ts'
import { endAgreement } from '../src/self-admission/end-agreement.ts'
import { signAgreement } from '../src/self-admission/sign-agreement.ts'
import { suspendAgreement } from '../src/self-admission/suspend-agreement.ts'
import { newcomer } from './newcomer.ts'
import { randomFrom } from './random.ts'
import type { Town, TownKind } from './town.ts'

const duties = [
  'Jeg ringer før det koker over.',
  'Jeg er edru når jeg er der.',
  'Jeg tar med egne medisiner.',
  'Jeg sier fra når jeg drar.',
  '',
]

/** Agreements made in calm weather that nobody has needed yet: most of them hold, some wait for a signature, a review or an end. */
export async function addCalmAgreements(towns: readonly Town[], kind: TownKind, count: number, now: Date) {
  const random = randomFrom(909)
  const on = tonight(now)
  for (let index = 0; index < count; index++) {
    const town = towns[index % towns.length]
    invariant(town, 'there are towns that agree')
    const draftedOn = addNights(on, -random.int(10, 330))
    const personId = await newcomer(town, addNights(draftedOn, -5))
    await agree(town, kind, { personId, draftedOn, nth: index, on, random })
  }
}

type Agreed = {
  personId: string
  draftedOn: LocalDate
  nth: number
  on: LocalDate
  random: ReturnType<typeof randomFrom>
}

async function agree(town: Town, kind: TownKind, { personId, draftedOn, nth, on, random }: Agreed): Promise<void> {
  const terms = { nightsMax: random.int(3, 5), restDays: 14, staysPerYear: random.pick([6, 8, 10, null]) }
  const dates = { reviewOn: addMonths(draftedOn, 12), untilOn: addMonths(draftedOn, 18) }
  let agreement = await town.must(instantAt(draftedOn, '12:00'), (verb) =>
    draftAgreement(verb, {
      ...{ personId, unitKindId: kind.id, ...terms, nightsPerYear: null, contactPhone: '+4799000053' },
      ...{ ...dates, duties: random.pick(duties) },
    }),
  )
  const run = async (date: LocalDate, act: Parameters<typeof town.must<typeof agreement>>[1]) => {
    agreement = await town.must(instantAt(date, '12:30'), act)
  }
  const change = () => agreement
  for (const signatory of nth % 8 === 7 ? (['person'] as const) : (['person', 'unit'] as const)) {
    const signedBy = signatory === 'unit' ? 'Trine Vik' : null
    await run(draftedOn, (verb) => signAgreement(verb, { ...change(), signatory, signedOn: draftedOn, signedBy }))
  }
  if (nth % 11 === 5)
    await run(addNights(on, -3), (verb) =>
      suspendAgreement(verb, { ...change(), reason: 'Rommene pusses opp til uka.', complaintRightTold: true }),
    )
  if (nth % 13 === 9)
    await run(addNights(on, -2), (verb) =>
      endAgreement(verb, { ...change(), signatory: 'person', reason: '', complaintRightTold: false }),
    )
}
