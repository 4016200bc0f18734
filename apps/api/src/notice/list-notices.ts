import { isEmptyScope } from '@samplass/domain/access/roles'
import type { NoticeKind } from '@samplass/domain/notice/kinds'
import type { Verb } from '../trpc.ts'

type Row = {
  noticeId: string
  kind: NoticeKind
  at: Date
  read: boolean
  admissionId: string | null
  reference: string | null
  otherRole: string | null
  consentId: string | null
}

const shownDays = 30
const shownMax = 100

/**
 * What the reader's organisation is told of the threads that it can read now, newest first: not what they did themselves. No name
 * and no reason: the other side, that there is something, and where.
 */
export async function listNotices({ tx, actor, now, directory }: Verb) {
  if (isEmptyScope(actor.scope)) return { unread: 0, notices: [] }
  const { role, schema } = actor.organisation
  const since = new Date(now.getTime() - shownDays * 86_400_000)
  const [rows, organisations] = await Promise.all([
    tx.sql<Row[]>`
      select n.id as "noticeId", n.kind, n.at, r.read_at is not null as read, n.admission_id as "admissionId", a.reference,
        case when n.municipality_role = ${role} then n.specialist_role else n.municipality_role end as "otherRole",
        n.consent_id as "consentId"
      from pool.notice n
      left join pool.notice_reader r on r.notice_id = n.id and r.account_id = ${actor.accountId}
      left join pool.admission a on a.id = n.admission_id
      where n.organisation_role = ${role} and n.at > ${since} and (n.by_account is null or n.by_account <> ${actor.accountId})
        and (n.admission_id is null or a.id is not null)
      order by n.at desc, n.id desc limit ${shownMax}`,
    directory.all(),
  ])
  const names = new Map(organisations.map((one) => [one.role, one.name]))
  const consents = rows.flatMap(({ consentId }) => consentId ?? [])
  const persons =
    schema === null || consents.length === 0
      ? []
      : await tx.sql<{ id: string; personId: string }[]>`
          select id, person_id as "personId" from consent where id = any (${consents}::uuid[])`
  const personOf = new Map(persons.map(({ id, personId }) => [id, personId]))
  const notices = rows.map(({ otherRole, consentId, ...row }) => ({
    ...row,
    otherSide: otherRole === null ? null : (names.get(otherRole) ?? otherRole),
    personId: consentId === null ? null : (personOf.get(consentId) ?? null),
  }))
  return { unread: notices.filter(({ read }) => !read).length, notices }
}
