import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agreed,
  bed,
  d,
  friday,
  fyrlykta,
  now,
  safety,
  stay,
  tonightForAWeek,
  torArne,
  why,
  whyNotClaim,
} from '../../test/claim-world.ts'
import { nightlyReviewPolicy } from '../../test/nightly-review.ts'
import { addNights, instantAt } from '../nights.ts'
import { availabilityOn, nightsUsed, staysUsed } from '../self-admission/agreement.ts'
import type { ClaimWish } from './claim-rules.ts'
import { agreement, departOnFor, eligibilityRules } from './claim-rules.ts'
import { explain, firstObstacle, rulesSetAside, verdictOf } from './eligibility.ts'
import { defaultPolicies, lowThresholdCriteria } from './policies.ts'

test('Friday 21:40 a known user whose rest ended three days ago can come, and is told why', () => {
  const results = explain(torArne, fyrlykta, tonightForAWeek, now)
  expect(verdictOf(results)).toBe('yes')
  expect(results.map((result) => [result.rule, result.outcome])).toEqual([
    ['meeting', 'passed'],
    ['no_other_bed', 'passed'],
    ['arrival_window', 'passed'],
    ['rest_period', 'passed'],
    ['criterion', 'passed'],
    ['criterion', 'passed'],
    ['free_first_night', 'passed'],
    ['free_all_nights', 'passed'],
  ])
  expect(results.find((result) => result.rule === 'rest_period')?.facts).toEqual({
    restDays: 14,
    endedOn: '2026-11-03',
    overOn: '2026-11-17',
  })
})

test('rest counts from the actual end, and its last day is still rest', () => {
  expect(why({ lastEndedOn: d('2026-11-07') })).toBe('REST_PERIOD_NOT_OVER')
  expect(why({ lastEndedOn: d('2026-11-06') })).toBeNull()
  expect(why({ lastEndedOn: d('2026-11-07') }, {}, { arriveOn: d('2026-11-21') })).toBeNull()
})

test('a first-timer waits for the meeting, and an approval ends with its review', () => {
  expect(why({ knownUser: null })).toBe('MEETING_MISSING')
  const knownUser = { approvedOn: d('2025-11-20'), reviewOn: friday, criteriaVersion: 4 }
  expect(why({ knownUser })).toBe('MEETING_REVIEW_DUE')
})

test('a safety bed cannot be reserved for next Tuesday; a transitional flat can', () => {
  const tuesday = d('2026-11-24')
  expect(why({}, {}, { arriveOn: tuesday })).toBe('RESERVATION_NOT_ALLOWED')
  expect(why({}, {}, { arriveOn: d('2026-11-21') })).toBeNull()
  const flat = { ...defaultPolicies.transitional_unit, referralRequired: false }
  expect(why({}, { policy: flat }, { arriveOn: tuesday })).toBeNull()
  expect(why({}, { policy: flat }, { arriveOn: d('2028-01-01') })).toBe('ARRIVAL_TOO_FAR_AHEAD')
})

test('at two in the morning tonight, today and tomorrow are open, and yesterday evening is not past', () => {
  const at = instantAt(d('2026-11-21'), '02:00')
  expect(why({}, {}, { arriveOn: friday }, at)).toBeNull()
  expect(why({}, {}, { arriveOn: d('2026-11-22') }, at)).toBeNull()
  expect(why({}, {}, { arriveOn: d('2026-11-19') }, at)).toBe('ARRIVAL_BEFORE_TONIGHT')
  expect(why({}, {}, { arriveOn: friday }, instantAt(d('2026-11-21'), '08:00'))).toBe('ARRIVAL_BEFORE_TONIGHT')
})

test('another bed in the pool refuses without a single fact about it', () => {
  const results = explain({ ...torArne, hasBed: true }, fyrlykta, tonightForAWeek, now)
  expect(firstObstacle(results)).toEqual({ code: 'PERSON_HAS_BED', facts: {} })
})

test('a bed elsewhere that nobody has checked yet neither passes nor stops', () => {
  const results = explain({ ...torArne, hasBed: null }, fyrlykta, tonightForAWeek, now)
  expect(results.find((result) => result.rule === 'no_other_bed')?.outcome).toBe('unanswered')
  expect(firstObstacle(results)).toBeNull()
})

test('every exclusion criterion is answered, by the record where it knows and by the person where asked', () => {
  expect(why({}, {}, { answers: {} })).toBe('CRITERIA_UNANSWERED')
  expect(why({ fixedAbode: null })).toBe('CRITERIA_UNANSWERED')
  expect(why({ fixedAbode: false })).toBe('CRITERION_EXCLUDES')
  expect(why({ fixedAbode: false }, {}, { answers: { substance_use: 'no', fixed_abode: 'yes' } })).toBeNull()
  expect(why({}, {}, { answers: { substance_use: 'yes' } })).toBe('CRITERION_EXCLUDES')
  expect(verdictOf(explain(torArne, fyrlykta, { ...tonightForAWeek, answers: {} }, now))).toBe('ask')
})

test('answers that are no criteria, even those named like object internals, count for nothing', () => {
  const criteria = lowThresholdCriteria.map((one) => ({
    ...one,
    code: one.code === 'substance_use' ? 'constructor' : one.code,
  }))
  expect(why({}, { criteria }, { answers: { substance_use: 'no' } })).toBe('CRITERIA_UNANSWERED')
})

test('agreement, referral, yearly stays, address, quota and access each stop a claim by name', () => {
  const policy = { ...safety, agreementRequired: true }
  expect(why({}, { policy })).toBe('AGREEMENT_MISSING')
  expect(why({ agreement: { ...agreed, untilOn: friday } }, { policy })).toBe('AGREEMENT_OVER')
  expect(why({ agreement: agreed }, { policy })).toBeNull()
  expect(why({}, { policy: { ...safety, referralRequired: true } })).toBe('REFERRAL_MISSING')
  expect(why({ staysThisYear: 10 }, { policy: { ...safety, staysPerYear: 10 } })).toBe('STAYS_THIS_YEAR_USED')
  expect(why({ municipality: '0301' }, { policy: { ...safety, addressIn: ['3105'] } })).toBe(
    'ADDRESS_OUTSIDE_COOPERATION',
  )
  expect(why({ municipality: '3105' }, { policy: { ...safety, addressIn: ['3105'] } })).toBeNull()
  expect(why({ referralAccepted: true }, { policy: { ...safety, referralRequired: true } })).toBeNull()
  expect(why({ staysThisYear: 9 }, { policy: { ...safety, staysPerYear: 10 } })).toBeNull()
  expect(why({}, { quota: { left: 0, of: 20, lent: 0 } })).toBe('QUOTA_USED')
  expect(why({}, { quota: { left: 1, of: 20, lent: 0 } })).toBeNull()
  expect(why({}, { quota: { left: 0, of: 20, lent: 3 } })).toBeNull()
  expect(why({}, { mayUse: false })).toBe('HOUSE_NOT_SHARED')
})

test('an address that nobody knows is asked for, and neither passes nor excludes', () => {
  const policy = { ...safety, addressIn: ['3105'] }
  const results = explain({ ...torArne, municipality: null }, { ...fyrlykta, policy }, tonightForAWeek, now)
  expect(results.find((result) => result.rule === 'address')?.outcome).toBe('unanswered')
  expect(verdictOf(results)).toBe('ask')
})

test('of several free beds the one that is free longest says how many nights there are', () => {
  const [soon, late] = [stay(d('2026-11-21'), d('2026-11-29')), stay(d('2026-11-25'), d('2026-11-29'))]
  const beds = [bed('b1', [soon]), bed('b2', [late])]
  const results = explain(torArne, { ...fyrlykta, beds }, tonightForAWeek, now)
  expect(results.at(-1)?.facts).toEqual({ nights: 7, freeNights: 5 })
})

test('a closed bed is no bed, and a house of closed beds has none free', () => {
  const closed = bed('b1', [], { archivedOn: friday })
  const obstacle = firstObstacle(explain(torArne, { ...fyrlykta, beds: [closed] }, tonightForAWeek, now))
  expect(obstacle).toMatchObject({ code: 'NO_FREE_BED', facts: { beds: 0, outOfService: 0 } })
})

test('a full house says when the next bed is expected, and how many are out of service', () => {
  const repair = stay(d('2026-11-18'), d('2026-11-25'), { kind: 'out_of_service' })
  const guest = stay(d('2026-11-15'), d('2026-11-22'), { present: true })
  const place = { ...fyrlykta, beds: [bed('b1', [guest]), bed('b2', [repair])] }
  const obstacle = firstObstacle(explain(torArne, place, tonightForAWeek, now))
  expect(obstacle).toEqual({
    code: 'NO_FREE_BED',
    facts: { beds: 2, outOfService: 1, free: 0, nextFreeOn: '2026-11-22' },
  })
})

test('a bed that is free tonight only is offered, with the nights it has', () => {
  const coming = stay(d('2026-11-22'), d('2026-11-29'))
  const results = explain(torArne, { ...fyrlykta, beds: [bed('b1', [coming])] }, tonightForAWeek, now)
  expect(verdictOf(results)).toBe('yes')
  expect(results.at(-1)).toMatchObject({
    rule: 'free_all_nights',
    outcome: 'failed',
    code: null,
    facts: { freeNights: 2 },
  })
})

test('a need that no bed has is told as such, and the bed asked for is the one looked at', () => {
  expect(why({}, {}, { needs: ['pets'] })).toBe('NO_BED_MEETS_NEEDS')
  const beds = [bed('b1', [stay(friday, d('2026-11-22'))]), bed('b2')]
  expect(why({}, { beds }, { bedId: 'b1' })).toBe('BED_TAKEN')
  expect(why({}, { beds }, { bedId: 'b2' })).toBeNull()
  expect(why({}, { beds: [bed('b1', [stay(friday, d('2026-11-22'), { kind: 'out_of_service' })])] })).toBe(
    'BED_OUT_OF_SERVICE',
  )
})

test('an override sets judgement aside and never gives away a taken bed or a second one', () => {
  const override = { approvedBy: 'Hilde Aas', reason: 'Står ute i minus 14' }
  const stranger = { ...torArne, knownUser: null, fixedAbode: false }
  expect(whyNotClaim(stranger, fyrlykta, tonightForAWeek, now, override)).toBeNull()
  expect(whyNotClaim({ ...torArne, hasBed: true }, fyrlykta, tonightForAWeek, now, override)).toBe('PERSON_HAS_BED')
  const full = { ...fyrlykta, beds: [bed('b1', [stay(friday, d('2026-11-22'))])] }
  expect(whyNotClaim(stranger, full, tonightForAWeek, now, override)).toBe('NO_FREE_BED')
  expect(whyNotClaim(torArne, { ...fyrlykta, mayUse: false }, tonightForAWeek, now, override)).toBe('HOUSE_NOT_SHARED')
  const nextTuesday = { ...tonightForAWeek, arriveOn: d('2026-11-24') }
  expect(whyNotClaim(torArne, fyrlykta, nextTuesday, now, override)).toBe('RESERVATION_NOT_ALLOWED')
  expect(rulesSetAside(explain(stranger, fyrlykta, tonightForAWeek, now)).map((r) => r.code)).toEqual([
    'MEETING_MISSING',
    'CRITERION_EXCLUDES',
  ])
})

test('rules come in the order one asks on the phone', () => {
  const policy = {
    ...nightlyReviewPolicy,
    addressIn: ['3105'],
    referralRequired: true,
    agreementRequired: true,
    restDays: 1,
  }
  const results = explain(
    torArne,
    { ...fyrlykta, policy: { ...policy, meetingRequired: true, staysPerYear: 3 } },
    tonightForAWeek,
    now,
  )
  const places = results.map((result) => eligibilityRules.indexOf(result.rule))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('where a kind goes by agreements, the person’s own terms come before the house’s', () => {
  const policy = { ...safety, agreementRequired: true, restDays: 30, staysPerYear: 1 }
  const person = { ...torArne, agreement: agreed }
  const place = { ...fyrlykta, policy }
  expect(whyNotClaim(person, place, tonightForAWeek, now)).toBeNull()
  expect(whyNotClaim({ ...person, lastEndedOn: d('2026-11-07') }, place, tonightForAWeek, now)).toBe(
    'REST_PERIOD_NOT_OVER',
  )
  expect(whyNotClaim({ ...person, staysThisYear: 10 }, place, tonightForAWeek, now)).toBe('STAYS_THIS_YEAR_USED')
  expect(whyNotClaim({ ...person, nightsThisYear: 30 }, place, tonightForAWeek, now)).toBe('NIGHTS_THIS_YEAR_USED')
  expect(departOnFor(person, policy, friday, 7)).toBe('2026-11-25')
  expect(departOnFor({ ...person, nightsThisYear: 28 }, policy, friday, 7)).toBe('2026-11-22')
  // A kind that goes by no agreements does not look at one.
  expect(
    whyNotClaim(person, { ...fyrlykta, policy: { ...policy, agreementRequired: false } }, tonightForAWeek, now),
  ).toBe('REST_PERIOD_NOT_OVER')
  expect(departOnFor(person, safety, friday, 9)).toBe('2026-11-27')
})

test('a user-controlled bed is asked for by the person, and only then', () => {
  const policy = { ...safety, agreementRequired: true }
  const person = { ...torArne, agreement: agreed }
  const by = (initiatedBy: ClaimWish['initiatedBy']) =>
    agreement(person, policy, { ...tonightForAWeek, initiatedBy })?.code ?? null
  expect([by('person'), by('next_of_kin'), by('professional')]).toEqual([
    null,
    'NOT_ASKED_BY_PERSON',
    'NOT_ASKED_BY_PERSON',
  ])
})

test('the rules of a claim and the answer on the phone never disagree', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((after) => addNights(d('2025-07-01'), after))
  const past = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 5 })), { maxLength: 8 })
  const limit = (max: number) => fc.option(fc.integer({ min: 1, max }))
  const policy = { ...safety, agreementRequired: true, meetingRequired: false, restDays: 0, addressIn: [] }
  fc.assert(
    fc.property(
      past,
      limit(4),
      limit(20),
      fc.nat(60),
      fc.option(day),
      (lived, staysPerYear, nightsPerYear, restDays, suspendedOn) => {
        const stays = lived
          .map(([from, length]) => ({
            arrivedOn: from,
            departOn: addNights(from, 5),
            endedOn: addNights(from, length),
          }))
          .filter(({ endedOn }) => endedOn <= friday)
        const facts = { ...agreed, personSignedOn: d('2025-01-01'), staysPerYear, nightsPerYear, restDays, suspendedOn }
        const person = {
          ...torArne,
          agreement: facts,
          lastEndedOn:
            stays
              .map(({ endedOn }) => endedOn)
              .sort()
              .at(-1) ?? null,
          staysThisYear: staysUsed(stays, friday),
          nightsThisYear: nightsUsed(stays, friday),
        }
        const answer = availabilityOn(facts, stays, { freeNights: 30, nextFreeOn: null }, friday)
        const code = whyNotClaim(person, { ...fyrlykta, policy }, tonightForAWeek, now)
        expect(code === null).toBe(answer.can === 'available')
        if (answer.can === 'available')
          expect(departOnFor(person, policy, friday, 99)).toBe(addNights(friday, answer.nights))
      },
    ),
  )
})
