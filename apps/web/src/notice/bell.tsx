import * as icons from '@samplass/ui/icon'
import { Menu } from '@samplass/ui/menu'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { pathOf, useNotices } from './use-notices.ts'

/** As many as one takes in at a glance; the rest is on the page. */
const shownMax = 6

/** How many are new, and the newest of them: that there is something, from whom and where. */
export function Bell({ on }: { on: boolean }) {
  const { membership } = useRouteContext({ from: '/$org' })
  const t = useTranslations('notices')
  const dates = useDates()
  const router = useRouter()
  const { may, found, markRead } = useNotices(on)
  if (!may) return null
  const { unread = 0, notices = [] } = found.data ?? {}
  const fresh = notices.filter(({ read }) => !read).slice(0, shownMax)
  const go = (path: string) => void router.history.push(path)
  return (
    <Menu
      label={t('title')}
      align="end"
      triggerClass="sp-top__btn sp-top__btn--bare"
      trigger={
        <>
          {unread > 0 ? <icons.BellNew /> : <icons.Bell />}
          {unread > 0 && <span aria-hidden>{unread}</span>}
          <span className="sp-sr">{t('bell', { count: unread })}</span>
        </>
      }
      head={fresh.length === 0 ? t('none') : undefined}
      items={[
        ...fresh.map((row) => ({
          id: row.noticeId,
          label: t(`kinds.${row.kind}`, { other: row.otherSide ?? '' }),
          note: [row.reference && t('reference', { reference: row.reference }), dates.moment(row.at, serverNow())]
            .filter(Boolean)
            .join(' · '),
          onPick: () => {
            markRead([row.noticeId])
            go(pathOf(row, membership.slug))
          },
        })),
        { id: 'all', label: t('all'), startsGroup: true, onPick: () => go(`/${membership.slug}/varsler`) },
      ]}
    />
  )
}
