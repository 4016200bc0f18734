import type { Connection } from '@samplass/db/connection'
import { permissionsOf, type Role } from '@samplass/domain/access/roles'
import { instantAt } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { listNotices } from '../src/notice/list-notices.ts'
import { markRead } from '../src/notice/mark-read.ts'
import { lastOfficeDay } from './admission-stories.ts'

/** What has come since is new when the demo opens; people have read the rest. */
const newForHours = 11

/** Everybody who negotiates has looked at what the weeks before brought. */
export async function readNotices(admin: Connection, parts: ActParts, now: Date): Promise<void> {
  const since = Math.min(now.getTime(), instantAt(lastOfficeDay(now), '21:40').getTime()) - newForHours * 3_600_000
  const members = await admin<{ accountId: string; role: string; roles: Role[] }[]>`
    select account_id as "accountId", organisation_role as role, roles from platform.membership where ended_at is null order by id`
  for (const { accountId, role, roles } of members) {
    const organisation = await parts.directory.byRole(role)
    if (!organisation || !permissionsOf(roles).has('admission.negotiate')) continue
    await act(parts, { ...systemActor(organisation), accountId }, now, async (verb) => {
      const { notices } = await listNotices(verb)
      const old = notices.filter(({ at }) => at.getTime() < since)
      if (old.length > 0) await markRead(verb, { noticeIds: old.map(({ noticeId }) => noticeId) })
    })
  }
}
