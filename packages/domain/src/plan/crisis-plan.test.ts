import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import {
  agreedOn,
  type CrisisPlanFacts,
  crisisPlanActions,
  crisisPlanMachine,
  holds,
  mayAsk,
  notAgreed,
  stateOfCrisisPlan,
  whyNotOnCrisisPlan,
} from './crisis-plan.ts'

const day = (text: string) => asLocalDate(`2026-11-${text}`)
const written: CrisisPlanFacts = {
  serviceName: null,
  reviewedOn: null,
  personAgreedOn: null,
  municipalityAgreedOn: null,
  serviceAgreedOn: null,
  copyOn: null,
  reviewOn: asLocalDate('2027-11-20'),
  supersededOn: null,
  endedOn: null,
}
const reviewed = { ...written, reviewedOn: day('02') }
const agreed = { ...reviewed, personAgreedOn: day('03'), municipalityAgreedOn: day('05') }
const active = { ...agreed, copyOn: day('06') }

test('each fact takes the plan one state on, in the order of D5', () => {
  const on = day('20')
  const states = [written, reviewed, agreed, active].map((facts) => stateOfCrisisPlan(facts, on))
  expect(states).toEqual(['draft', 'reviewed_with_person', 'agreed', 'active'])
  expect(stateOfCrisisPlan({ ...active, reviewOn: on }, on)).toBe('review_due')
  expect(stateOfCrisisPlan({ ...active, supersededOn: on }, on)).toBe('renewed')
  expect(stateOfCrisisPlan({ ...active, endedOn: on, supersededOn: on }, on)).toBe('ended')
})

test('it is agreed by all who are to agree, from the day of the last', () => {
  expect(agreedOn(agreed)).toBe(day('05'))
  const withService = { ...agreed, serviceName: 'DPS Fjordbyen' }
  expect(notAgreed(withService)).toEqual(['service'])
  expect(agreedOn(withService)).toBeNull()
  expect(agreedOn({ ...withService, serviceAgreedOn: day('09') })).toBe(day('09'))
  expect(stateOfCrisisPlan({ ...withService, serviceAgreedOn: day('09') }, day('08'))).toBe('reviewed_with_person')
})

test('a plan whose review is late still helps; one that is replaced or ended does not', () => {
  const on = day('20')
  expect(holds({ ...active, reviewOn: day('10') }, on)).toBe(true)
  expect(holds(agreed, on)).toBe(true)
  for (const facts of [written, reviewed, { ...active, endedOn: on }, { ...active, supersededOn: on }])
    expect(holds(facts, on)).toBe(false)
})

test('what the machine does not allow is refused with a reason, and nothing else is', () => {
  const on = day('20')
  for (const facts of [written, reviewed, agreed, active, { ...active, endedOn: on }])
    for (const action of crisisPlanActions)
      expect(whyNotOnCrisisPlan(action, facts, on) === null).toBe(
        crisisPlanMachine.can(stateOfCrisisPlan(facts, on), action),
      )
  expect(whyNotOnCrisisPlan('agree', written, on)).toBe('PLAN_NOT_REVIEWED')
  expect(whyNotOnCrisisPlan('renew', reviewed, on)).toBe('PLAN_NOT_AGREED')
  expect(whyNotOnCrisisPlan('review', active, on)).toBe('PLAN_ALREADY_SO')
  expect(whyNotOnCrisisPlan('renew', { ...active, endedOn: on }, on)).toBe('PLAN_OVER')
})

test('who has said no is asked on the day they named, and on no other', () => {
  const no = { wish: 'declined' as const, saidOn: day('01'), askAgainOn: null }
  expect(mayAsk(null, day('20'))).toBe(true)
  expect(mayAsk(no, asLocalDate('2036-01-01'))).toBe(false)
  expect(mayAsk({ ...no, askAgainOn: day('20') }, day('19'))).toBe(false)
  expect(mayAsk({ ...no, askAgainOn: day('20') }, day('20'))).toBe(true)
  expect(mayAsk({ ...no, wish: 'wanted' }, day('02'))).toBe(true)
})
