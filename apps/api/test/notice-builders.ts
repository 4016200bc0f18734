import { asLocalDate } from '@samplass/domain/nights'
import pino from 'pino'
import { sendNoticesJob } from '../src/jobs/send-notices.ts'
import { type Mailer, mailerFor } from '../src/notice/mailer.ts'
import { makePersonWorld } from './person-builders.ts'
import type { Caller } from './world.ts'

export const specialistRole = 'h_dps_fjordbyen'
export const publicOrigin = 'https://samplass.example'

export const terms = {
  windowFrom: asLocalDate('2026-11-23'),
  windowTo: asLocalDate('2026-11-25'),
  nights: 5,
  goal: 'Sove og spise',
  unit: 'Åpen post',
  transport: 'Teamet kjører',
  medication: 'DPS under oppholdet',
  keptReady: 'Husleie og katt',
  visits: 'Teamet mandag',
  ifWorse: 'Lege samme dag',
  afterwards: 'Teamet møter hjemme',
}
export const offer = {
  terms,
  bedOf: 'specialist' as const,
  respondBy: '2026-11-21T20:40:00Z',
  lapsesAt: '2026-11-22T20:40:00Z',
}

/** A municipality and a specialist service that negotiate, and what is sent to their people. */
export async function makeNoticeWorld(now?: string) {
  const w = await makePersonWorld(now)
  const { world } = w
  const signIn = async (
    slug: string,
    roles: Parameters<typeof world.signIn>[1],
    given?: Parameters<typeof world.signIn>[2],
  ) => {
    const { sessionId, accountId } = await world.signIn(slug, roles, given)
    return { accountId, email: `${accountId}@test.invalid`, sessionId, caller: world.caller(slug, sessionId) }
  }
  const team = await signIn('3105', ['team_member'], { name: 'Tor Team' })
  const liaison = await signIn('dps-fjordbyen', ['liaison'], { name: 'Dina Dps' })
  const opened = async (givenName = 'Planlagt', untilOn = '2027-01-31') => {
    const personId = await w.register(givenName, 'Fjellheim')
    const { consentId } = await w.worker.consent.recordConsent({
      personId,
      toRole: specialistRole,
      categories: ['admission', 'identity'],
      purpose: 'Planlagt innleggelse',
      givenHow: 'oral',
      untilOn: asLocalDate(untilOn),
    })
    return { personId, consentId, ...(await team.caller.plannedAdmission.openAdmission({ personId, specialistRole })) }
  }
  const propose = (
    { admissionId, version }: { admissionId: string; version: number },
    by: Caller = team.caller,
    seen = 0,
  ) => by.plannedAdmission.propose({ admissionId, version, seen, ...offer })
  const log = pino({ level: 'silent' })
  const mailer = (url: string, patienceMs?: number, only: ReadonlySet<string> | null = null): Mailer =>
    mailerFor({ url, from: 'post@samplass.example', origin: publicOrigin, only, patienceMs }, log)
  /** One turn of the job that sends, as a process with this mail server would do it. */
  const send = (mail: Mailer) => sendNoticesJob.run({ ...world.parts, log, mail })
  return { ...w, team, liaison, signIn, opened, propose, mailer, send }
}
export type NoticeWorld = Awaited<ReturnType<typeof makeNoticeWorld>>
