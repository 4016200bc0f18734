import type { Verb } from '../trpc.ts'

export type KeepNotices = { noticesDays: number; mailsDays: number }

/** The bell shows a month, and an e-mail is tried for days: kept for longer than either, and not for ever. */
const usual: KeepNotices = { noticesDays: 90, mailsDays: 30 }

/** Takes away what the organisation was told long ago, and what was written to its people of it. Twice is once. */
export async function forgetNotices({ tx, now }: Verb, { noticesDays, mailsDays } = usual) {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const [gone] = await tx.sql<{ notices: number; mails: number }[]>`
    select notices, mails from pool.forget_notices(${before(noticesDays)}, ${before(mailsDays)})`
  return { notices: gone?.notices ?? 0, mails: gone?.mails ?? 0 }
}
