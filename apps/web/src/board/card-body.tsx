import { Key, RolledOver } from '@samplass/ui/icon'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { CardActs, type CardActsProps } from './card-acts.tsx'
import { useEntryWords } from './entry-words.ts'
import { TaskForm } from './task-form.tsx'
import type { CardBody as Body, Card } from './words.ts'

/** What one must know of a card to decide, and what can be decided. */
export function CardBody(props: CardActsProps & { onNext: () => void }) {
  const { card, board, onNext } = props
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const current = board.meeting?.cardId === card.cardId
  const read = current ? (board.meeting?.body ?? null) : null
  const asked = useQuery(trpc.board.getCard.queryOptions({ cardId: card.cardId }, { enabled: read === null }))
  const body = read ?? asked.data
  const { task } = card.shown
  return (
    <>
      <div className="sp-card3">
        {body ? (
          <SinceLast body={body} left={task.state === 'left' ? task.words : null} />
        ) : (
          <Skeleton label={t('pending')} rows={2} />
        )}
        <Worth card={card} body={body ?? null} />
        <div>
          {card.shown.followed ? (
            <TaskForm
              key={card.cardId}
              card={card}
              board={board}
              onNext={current && board.meeting?.amPresent ? onNext : undefined}
            />
          ) : (
            <p>{t('card.notFollowed')}</p>
          )}
        </div>
      </div>
      <CardActs {...props} />
    </>
  )
}

function SinceLast({ body, left }: { body: Body; left: string | null }) {
  const t = useTranslations('teamBoard.card')
  const follow = useTranslations('followUp')
  const dates = useDates()
  const words = useEntryWords()
  const now = serverNow()
  return (
    <div>
      <h3>{body.since ? capital(dates.nearDay(body.since, now)) : t('sinceLast')}</h3>
      {body.contacts.length + body.entries.length === 0 && <p className="sp-muted">{t('nothing')}</p>}
      {body.contacts.length + body.entries.length > 0 && (
        <ul className="sp-card3__list">
          {body.contacts.map((contact) => (
            <li key={contact.contactId}>
              <b>{follow(`outcome.${contact.outcome}`)}</b> {contact.words}{' '}
              <span className="sp-small sp-muted">
                {contact.byName}, {dates.moment(contact.occurredAt, now)}
              </span>
            </li>
          ))}
          {body.entries.map((entry) => (
            <li key={entry.entryId}>
              {words(entry)}{' '}
              <span className="sp-small sp-muted">
                {entry.byName}, {dates.moment(entry.at, now)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {left && (
        <p className="sp-roll">
          <RolledOver />
          {t('notDone', { task: left })}
        </p>
      )}
    </div>
  )
}

function Worth({ card, body }: { card: Card; body: Body | null }) {
  const t = useTranslations('teamBoard')
  const risks = useTranslations('tenancy.risks')
  const dates = useDates()
  const org = useMembership().slug
  const { shown, whose } = card
  const seen = shown.neverSeen
    ? t('card.neverSeen')
    : shown.seenOn && t('card.seen', { date: dates.short(shown.seenOn) })
  const lines = [
    shown.crisisPlanOn ? t('card.crisisPlan', { date: dates.withYear(shown.crisisPlanOn) }) : t('card.noCrisisPlan'),
    seen,
    t('card.frequency', { frequency: t(`frequency.${shown.frequency}`).toLocaleLowerCase('nb') }),
    shown.steppedDownOn && t('card.steppedDown', { date: dates.short(shown.steppedDownOn) }),
    ...(body?.risks ?? []).map(({ kind, words }) => (words ? `${risks(kind)}: ${words}.` : `${risks(kind)}.`)),
  ]
  return (
    <div>
      <h3>{t('card.worth')}</h3>
      <p>{sentence(lines.filter(Boolean).join(' '))}</p>
      {shown.plan && <p>{t('card.plan', { plan: shown.plan })}</p>}
      {(shown.home === 'watch' || shown.home === 'at_risk') && (
        <StatusTag state={shown.home === 'watch' ? 'utvidet' : 'over'} icon={Key}>
          {t('card.homeTag', { home: t(`home.${shown.home}`).toLocaleLowerCase('nb') })}
        </StatusTag>
      )}
      {whose.personId && (
        <Link className="sp-small" to="/$org/person/$personId/oppfolging" params={{ org, personId: whose.personId }}>
          {t('card.open')}
        </Link>
      )}
    </div>
  )
}
