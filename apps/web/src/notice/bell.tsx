import * as icons from '@samplass/ui/icon'
import { Menu } from '@samplass/ui/menu'
import { useLocation, useRouteContext, useRouter } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
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
  const { unread = 0, notices = [] } = found.data ?? {}
  const news = notices.filter(({ read }) => !read)
  const fresh = news.slice(0, shownMax)
  const at = useLocation({ select: ({ pathname }) => pathname })
  const seen = news.filter((row) => row.admissionId && at.endsWith(`/innleggelser/${row.admissionId}`))
  const seenIds = seen.map(({ noticeId }) => noticeId).join()
  const looking = useLooking()
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has the thread before them has read what it tells
  useEffect(() => {
    if (on && looking && seenIds) markRead(seenIds.split(','))
  }, [on, looking, seenIds])
  if (!may) return null
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

/** False while the tab is behind another: what comes then is not read, and is still told by e-mail. */
const useLooking = () =>
  useSyncExternalStore(
    (changed) => {
      document.addEventListener('visibilitychange', changed)
      return () => document.removeEventListener('visibilitychange', changed)
    },
    () => document.visibilityState === 'visible',
  )
