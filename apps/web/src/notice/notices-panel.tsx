import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { EntryList } from '@samplass/ui/entry-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership } from '../shell/trpc.ts'
import { pathOf, useNotices } from './use-notices.ts'

/** The last month's notices. Opened is read; what is not the reader's to see any more is not on the list. */
export function NoticesPanel() {
  const t = useTranslations('notices')
  const dates = useDates()
  const words = useProblemText()
  const { slug } = useMembership()
  const { found, markRead, marking, error } = useNotices(true)
  if (found.error && !found.data) return <Failure error={found.error} reset={() => void found.refetch()} />
  if (!found.data) return <Pending />
  const { unread, notices } = found.data
  if (notices.length === 0) return <EmptyState title={t('empty.title')} text={t('empty.body')} />
  return (
    <Panel
      heading={t('heading')}
      flush
      aside={
        <Button
          size="sm"
          variant="secondary"
          busy={marking}
          whyNot={unread === 0 ? t('noneUnread') : null}
          onClick={() => markRead([])}
        >
          {t('markAll')}
        </Button>
      }
      foot={<span className="sp-muted">{t('since')}</span>}
    >
      {error && <Notice tone="danger" live="assertive" title={words(error)} />}
      <EntryList
        label={t('heading')}
        entries={notices.map((row) => ({
          id: row.noticeId,
          title: (
            <Link to={pathOf(row, slug)} onClick={() => !row.read && markRead([row.noticeId])}>
              {t(`kinds.${row.kind}`, { other: row.otherSide ?? '' })}
            </Link>
          ),
          text: [row.reference && t('reference', { reference: row.reference }), dates.moment(row.at, serverNow())]
            .filter(Boolean)
            .join(' · '),
          mark: row.read ? undefined : <StatusTag state="klar">{t('isNew')}</StatusTag>,
        }))}
      />
    </Panel>
  )
}
