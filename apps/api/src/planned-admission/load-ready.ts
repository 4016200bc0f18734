import type { LocalDate } from '@samplass/domain/nights'
import { isAnswerLate, type ReadyAnswer, readyActions, whyNotReady } from '@samplass/domain/planned-admission/ready'
import { stateOfThread } from '@samplass/domain/planned-admission/thread'
import type { Verb } from '../trpc.ts'
import type { Thread } from './load.ts'

type NoticeRow = {
  noticeId: string
  admissionId: string
  readyAt: Date
  needs: string
  toldAt: Date
  toldByName: string
  answerBy: Date
}
type AnswerRow = {
  noticeId: string
  answer: ReadyAnswer
  takesOverOn: LocalDate | null
  reason: string
  answeredAt: Date
  answeredByName: string
}

/** The notice that stands in each thread, with what the municipality has answered last. What was taken back is in the history. */
export async function loadReady({ tx, now }: Verb, admissionIds: readonly string[]) {
  if (admissionIds.length === 0) return new Map<string, never>()
  const [notices, answers] = await Promise.all([
    tx.sql<NoticeRow[]>`
      select id as "noticeId", admission_id as "admissionId", ready_at as "readyAt", needs, told_at as "toldAt", told_by_name as "toldByName",
        answer_by as "answerBy"
      from pool.ready_notice where admission_id = any (${admissionIds}::uuid[]) and taken_back_at is null`,
    tx.sql<AnswerRow[]>`
      select distinct on (notice_id) notice_id as "noticeId", answer, takes_over_on as "takesOverOn", reason, answered_at as "answeredAt",
        answered_by_name as "answeredByName"
      from pool.ready_answer where admission_id = any (${admissionIds}::uuid[]) order by notice_id, answered_at desc, id desc`,
  ])
  const latest = new Map(answers.map((answer) => [answer.noticeId, answer]))
  return new Map(
    notices.map((row) => {
      const notice = { ...row, answer: latest.get(row.noticeId) ?? null }
      return [row.admissionId, { ...notice, late: isAnswerLate(notice, now) }]
    }),
  )
}
export type Ready = Awaited<ReturnType<typeof loadReady>> extends Map<string, infer One> ? One : never

/** What the reader's side may do about it, and why not. */
export function mayReady({ now }: Verb, thread: Thread, notice: Ready | null) {
  const state = stateOfThread(thread.facts, now)
  const asked = { state, side: thread.side, notice }
  return Object.fromEntries(readyActions.map((action) => [action, whyNotReady(action, asked)])) as Record<
    (typeof readyActions)[number],
    ReturnType<typeof whyNotReady>
  >
}
