import { Panel } from '@samplass/ui/panel'
import { Timeline } from '@samplass/ui/timeline'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useAccount, useMembership } from '../shell/trpc.ts'
import { useDraftCards } from './drafts.ts'
import { useEntryWords } from './entry-words.ts'
import { NoteForm } from './note-form.tsx'
import { type Board, isOpen, type Meeting, rowsOf } from './words.ts'

/** The minutes as they grow, and a line of one's own. A line that is begun stays with the card it is about. */
export function MinutesPanel({ board, meeting }: { board: Board; meeting: Meeting }) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  const words = useEntryWords()
  const owner = { accountId: useAccount().id, slug: useMembership().slug }
  const begun = useDraftCards(owner, 'note')
  const rows = rowsOf(board)
  const current = rows.find(({ cardId }) => cardId === meeting.cardId)
  const about = rows.find((row) => begun.includes(row.cardId) && isOpen(row)) ?? current
  const nameOf = ({ whose }: Pick<Meeting['minutes'][number], 'whose'>) =>
    whose.kind === 'full' ? whose.name : t('masked')
  const last = meeting.minutes.at(-1)
  return (
    <Panel
      heading={t('meeting.minutes')}
      aside={
        <span className="sp-small sp-muted" role="status">
          {last && t('meeting.saved', { time: dates.time(last.at) })}
        </span>
      }
    >
      <div className="sp-stack">
        {meeting.minutes.length === 0 && !current && <p className="sp-small sp-muted">{t('meeting.noMinutes')}</p>}
        <Timeline
          label={t('meeting.minutes')}
          moments={[
            ...meeting.minutes.map((entry) => ({
              id: entry.entryId,
              title: t('meeting.line', { who: nameOf(entry), words: words(entry) }),
              when: dates.time(entry.at),
              dateTime: entry.at,
            })),
            ...(current ? [{ id: 'now', title: nameOf(current), when: t('meeting.now'), tense: 'now' as const }] : []),
          ]}
        />
        {about && isOpen(about) && (
          <NoteForm
            key={about.cardId}
            cardId={about.cardId}
            name={about.cardId === meeting.cardId ? null : about.whose.name}
          />
        )}
      </div>
    </Panel>
  )
}
