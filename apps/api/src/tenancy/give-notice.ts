import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { gapsOfNotice } from '@samplass/domain/tenancy/notice'
import type { giveNoticeInput, protestInput, withdrawNoticeInput } from '@samplass/domain/tenancy/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { partToChange, tenancyToChange } from './load.ts'
import { appendEvent, changePart, refuseWall, touchTenancy } from './write.ts'

/** What somebody has said or written, as it is: what it lacks is marked, and the tenancy stands until somebody ends it. */
export async function giveNotice(verb: Verb, input: Infer<typeof giveNoticeInput>) {
  const { tx, actor, now, newId } = verb
  const row = await tenancyToChange(verb, input, 'give_notice')
  if (input.givenOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'givenOn' })
  if (input.givenOn < row.signedOn) refuse('TENANCY_DATES_WRONG')
  const gaps = gapsOfNotice(input)
  const noticeId = newId()
  await tx.sql`
    insert into tenancy_notice (id, tenancy_id, lease_signed_on, given_by, kind, given_on, in_writing, grounds, protest_right_told,
      protest_until, moves_out_on, by_account, by_name)
    values (${noticeId}, ${row.tenancyId}, ${row.signedOn}, ${input.givenBy}, ${input.kind}, ${input.givenOn}, ${input.inWriting},
      ${input.grounds}, ${input.protestRightTold}, ${input.givenBy === 'landlord' ? input.protestUntil : null}, ${input.movesOutOn},
      ${actor.accountId}, ${actor.name})`.catch(refuseWall)
  const version = await touchTenancy(verb, row)
  appendEvent(verb, row.tenancyId, 'notice_given', input.grounds.slice(0, 1000), { givenBy: input.givenBy, gaps })
  audit(verb, 'tenancy.notice_given', row.personId, { tenancyId: row.tenancyId, givenBy: input.givenBy, gaps })
  return { tenancyId: row.tenancyId, version, noticeId, gaps }
}

type Notice = { given_by: string; given_on: string; protested_on: string | null; withdrawn_on: string | null }

/** The tenant's own no. Also after the day: whether it came too late is for others to say. */
export async function protest(verb: Verb, { noticeId, version, protestedOn, words }: Infer<typeof protestInput>) {
  const { part, tenancy } = await partToChange<Notice>(verb, 'tenancy_notice', { id: noticeId, version }, 'protest')
  if (part.withdrawn_on !== null) refuse('VERSION_STALE')
  if (part.given_by !== 'landlord') refuse('TENANCY_NOT_SO')
  whenKnown(verb, part, protestedOn, 'protestedOn')
  const next = await changePart(
    verb,
    'tenancy_notice',
    { id: noticeId, version },
    {
      protested_on: protestedOn,
      protest_words: words,
    },
  )
  appendEvent(verb, tenancy.tenancyId, 'protested', words, { protestedOn })
  audit(verb, 'tenancy.protested', tenancy.personId, { tenancyId: tenancy.tenancyId })
  return { noticeId, version: next }
}

export async function withdrawNotice(verb: Verb, input: Infer<typeof withdrawNoticeInput>) {
  const { noticeId, version, withdrawnOn, words } = input
  const { part, tenancy } = await partToChange<Notice>(
    verb,
    'tenancy_notice',
    { id: noticeId, version },
    'withdraw_notice',
  )
  if (part.withdrawn_on !== null) refuse('VERSION_STALE')
  whenKnown(verb, part, withdrawnOn, 'withdrawnOn')
  const next = await changePart(verb, 'tenancy_notice', { id: noticeId, version }, { withdrawn_on: withdrawnOn })
  appendEvent(verb, tenancy.tenancyId, 'notice_withdrawn', words, { withdrawnOn })
  audit(verb, 'tenancy.notice_withdrawn', tenancy.personId, { tenancyId: tenancy.tenancyId })
  return { noticeId, version: next }
}

function whenKnown({ now }: Verb, part: Notice, on: string, field: string) {
  if (on > localDateOf(now)) refuse('IN_THE_FUTURE', { field })
  if (on < part.given_on) refuse('TENANCY_DATES_WRONG')
}
