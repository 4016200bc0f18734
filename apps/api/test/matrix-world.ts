import { contactOf, enrolmentOf, teamOf } from './follow-up-builders.ts'
import { planThatHolds } from './plan-builders.ts'
import { endingOf, makeStayWorld, type StayWorld } from './stay-builders.ts'
import { acceptedIn, day, dwellingIn, keysOf, leaseOf, riskOf } from './tenancy-builders.ts'

/** A pool where 3105 has something of everything: what others must not reach. */
export async function makeLivedInWorld() {
  const built = await makeStayWorld()
  const { world, pool, worker, claimed, arrived, at } = built
  const leader = await world.as('3105', ['team_leader'])
  const here = await arrived('Plass 1')
  const gone = await arrived('Plass 2')
  await worker.stay.end({ ...(await at(gone.stayId)), ...endingOf() })
  await worker.stay.writeJournal({ stayId: here.stayId, kind: 'incident', body: 'Knuste et glass' })
  const waiting = await claimed('Plass 3')
  await worker.person.planMeeting({
    personId: waiting.personId,
    unitKindId: pool.fyrlykta.kinds[0]?.id as string,
    plannedAt: '2026-11-23T10:00:00Z',
  })
  await worker.person.get({ personId: here.personId })
  await worker.stay.requestPlace({
    personId: gone.personId,
    unitKindId: pool.fyrlykta.kinds[0]?.id as string,
    wantedOn: '2026-11-22',
    nights: 3,
    needs: [],
    callBackAt: null,
  })
  await worker.contact.log({
    houseId: pool.fyrlykta.id,
    occurredAt: null,
    channel: 'phone',
    initiatedBy: 'person',
    topic: 'sleep',
    minutes: 12,
    outcome: 'talk',
    handle: 'Ørnen',
    ageBand: 'unknown',
    note: 'Ville bare snakke',
  })
  await worker.consent.recordConsent({
    personId: here.personId,
    toRole: 'm_3101',
    categories: ['identity'],
    purpose: 'Plass i Tista',
    givenHow: 'oral',
    untilOn: '2027-01-01',
  })
  const tell = { personId: here.personId, toRole: 'h_dps_fjordbyen', reason: 'Svarer ikke' }
  await worker.emergency.tell({ ...tell, categories: ['economy'] })
  await closedAdmission(built, here.personId)
  await visitsOfAnother(built, here.personId)
  await suspendedAgreement(built, here.personId)
  await plansWith(built, here.personId)
  await housedAndFollowed(built, here.personId)
  const away = await built.claimed('Plass 1', {
    house: pool.tista,
    claim: { channel: 'on_behalf', disclosures: [{ category: 'identity', basis: 'law', basisNote: 'Nød' }] },
  })
  await leader.bedPool.takeOutOfService({
    bedId: pool.fyrlykta.bed('Plass 5'),
    reason: 'damage',
    fromOn: '2026-11-20',
    toOn: '2026-11-23',
    costCentre: null,
  })
  await leader.bedPool.holdBed({
    bedId: pool.fyrlykta.bed('Leilighet A'),
    fromOn: '2026-11-21',
    toOn: '2026-11-24',
    hours: 24,
    reason: 'other',
  })
  const administrator = await world.as('3105', ['tenant_administrator'])
  await administrator.access.addMember({
    email: 'ny@test.invalid',
    name: 'Ny Kollega',
    oneTimePassword: 'abcd-efgh-jkmn-pqrs',
    roles: ['night_worker'],
    wholeOrganisation: true,
    houseIds: [],
  })
  return { ...built, here, gone, waiting, away }
}

/** Visits of another service than the one that tries, with a question; and an acute admission. */
async function visitsOfAnother({ world }: StayWorld, personId: string) {
  const team = await world.as('3105', ['team_member'])
  const withRole = 'h_tsb_havna'
  const day = { place: 'Tista', firstOn: '2026-11-26', time: '13:00', minutes: 60, comes: '', everyWeeks: 2, count: 2 }
  await team.consultation.planConsultations({ withRole, kind: 'round', ...day })
  const { consultations } = await team.consultation.listConsultations()
  const consultationId = consultations[0]?.consultationId as string
  await team.consultation.askQuestion({
    consultationId,
    question: 'Hvordan møter vi uro om natten?',
    admissionId: null,
  })
  const told = { kind: 'unknown', source: 'person', reason: 'unknown', words: '' } as const
  await team.acuteAdmission.registerAcute({ personId, admittedOn: '2026-10-01', ...told })
}

/** A thread with the specialist service that the person has taken back: it is closed to the other side like anybody else's. */
async function closedAdmission({ world, worker }: StayWorld, personId: string) {
  const team = await world.as('3105', ['team_member'])
  const to = { personId, toRole: 'h_dps_fjordbyen' }
  const { consentId } = await worker.consent.recordConsent({
    ...to,
    categories: ['admission', 'identity'],
    purpose: 'Planlagt innleggelse',
    givenHow: 'oral',
    untilOn: '2027-01-01',
  })
  const { admissionId, version } = await team.plannedAdmission.openAdmission({ personId, specialistRole: to.toRole })
  const liaison = await world.as('dps-fjordbyen', ['liaison'])
  const offer = {
    bedOf: 'specialist',
    respondBy: '2026-11-21T12:00:00Z',
    lapsesAt: '2026-11-22T12:00:00Z',
    terms: {
      windowFrom: '2026-11-23',
      windowTo: '2026-11-24',
      nights: 3,
      goal: 'Ro',
      unit: 'Døgnpost',
      transport: 'Teamet',
      medication: 'Egne',
      keptReady: '',
      visits: '',
      ifWorse: 'Ring',
      afterwards: 'Hjem',
    },
  } as const
  // One round more than they write: there is a meeting between them.
  let at = { version, seen: 0 }
  for (const side of [team, liaison, liaison, team]) {
    const made = await side.plannedAdmission.propose({ admissionId, ...at, ...offer })
    at = { version: made.version, seen: made.proposal }
  }
  await worker.consent.withdrawConsent({ consentId })
  await worker.consent.object({ ...to, categories: ['economy'], note: '' })
}

/** Signed by both with the house next door, and suspended. */
async function suspendedAgreement({ world, pool }: StayWorld, personId: string) {
  const leader = await world.as('3105', ['team_leader'])
  const made = await leader.selfAdmission.draftAgreement({
    personId,
    unitKindId: pool.kanalhuset.kinds[0]?.id as string,
    nightsMax: 5,
    restDays: 14,
    staysPerYear: 10,
    nightsPerYear: null,
    contactPhone: '+4799000053',
    duties: 'Ringer før det koker over',
    reviewOn: '2027-11-20',
    untilOn: '2027-12-20',
  })
  const paper = { signedOn: '2026-11-19', signedBy: 'Trine Vik' }
  const once = await leader.selfAdmission.signAgreement({ ...made, ...paper, signatory: 'person' })
  const twice = await leader.selfAdmission.signAgreement({ ...once, ...paper, signatory: 'unit' })
  await leader.selfAdmission.suspendAgreement({ ...twice, reason: 'Huset pusses opp', complaintRightTold: true })
}

/** A plan that holds and all that stands beside it. */
async function plansWith({ world }: StayWorld, personId: string) {
  const team = await world.as('3105', ['team_member'])
  await planThatHolds(team, personId)
  const own = { personId, version: null }
  const kin = { name: 'Søster Ørnen', relation: 'søster', phone: null, needsMapped: false, mayContact: 'no' as const }
  await team.plan.noteNextOfKin({ ...own, nextOfKinId: null, ...kin })
  const child = { birthYear: 2015, followedUpBy: '', needsLookedAfter: 'not_asked' as const }
  await team.plan.noteChild({ ...own, childDependantId: null, ...child })
  const coordinator = { name: 'Koordinator Ørnen', organisation: 'NAV', phone: null, fromOn: '2026-11-20' }
  await team.plan.nameCoordinator({ personId, forWhom: 'person', ...coordinator })
  await team.plan.noteIndividualPlan({ personId, sinceOn: '2026-11-20', keptWhere: 'Permen til Ørnen' })
}

/** A home with a lease and what may become of it, and a team that follows somebody up. */
async function housedAndFollowed({ world }: StayWorld, personId: string) {
  const { sessionId, accountId } = await world.signIn('3105', ['team_leader'], { name: 'Leder Hus' })
  const leader = world.caller('3105', sessionId)
  const dwellingId = await dwellingIn(world, 'Ørnens vei 1')
  const { allocationId } = await acceptedIn(world, personId, dwellingId)
  const signed = await leader.tenancy.signTenancy(leaseOf(personId, dwellingId, { allocationId }))
  const tenancyId = signed.tenancyId
  const last = async () => {
    const { version } = await leader.tenancy.getTenancy({ tenancyId, purpose: 'housing' })
    return { tenancyId, version }
  }
  await leader.tenancy.moveIn(keysOf(await last()))
  await leader.tenancy.raiseRisk(riskOf(await last()))
  await leader.tenancy.giveGuarantee({
    ...(await last()),
    ...{ kind: 'municipal', amountKr: 9_900, months: 1, fromOn: day('2026-11-01') },
    ...{ expiresOn: day('2027-01-31'), claimBy: null },
  })
  await leader.tenancy.startAbsence({
    ...(await last()),
    ...{ kind: 'tsb', fromOn: day('2026-11-10'), expectedOn: null, whoPays: 'unknown', lookedAfter: '' },
  })
  const { teamId } = await leader.followUp.setUpTeam(teamOf())
  await leader.followUp.addTeamMember({ teamId, accountId, discipline: 'social_work' })
  const { enrolmentId } = await leader.followUp.enrol(enrolmentOf(personId, teamId))
  await leader.followUp.logContact(contactOf(enrolmentId, { words: 'Ville hilse Ørnen' }))
  await leader.followUp.setGoal({ personId, goalId: null, version: null, words: 'Møte Ørnen', strengths: '' })
  await leader.followUp.referOnward({
    ...{ personId, referredOn: day('2026-11-10'), whereTo: 'Ørnens kafé', kind: 'peer_support' },
    ...{ wentAlong: true, words: '' },
  })
  const said = { reason: 'Ser etter Ørnen', plan: 'Ringe Ørnen', frequency: 'daily' as const }
  const card = await leader.board.putOnBoard({
    ...{ teamId, personId, group: 'crisis', ...said, responsibleAccount: accountId },
  })
  await leader.board.startMeeting({ teamId, present: [] })
  await leader.board.setTask({ ...card, words: 'Hente Ørnen', responsibleAccount: accountId })
}
