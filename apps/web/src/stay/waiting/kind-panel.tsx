import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { type State, StatusTag } from '@samplass/ui/status-tag'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useAttributes } from '../../bed-pool/words.ts'
import { capital, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { useMembership } from '../../shell/trpc.ts'
import type { RowAct } from './waiting-screen.tsx'
import { useAge, useRowName, type WaitingKind, type WaitingRow } from './words.ts'

type KindPanelProps = { kind: WaitingKind; onAct: (act: RowAct) => void }

/** One kind of bed in one house, with those who wait for it in order. */
export function KindPanel({ kind, onAct }: KindPanelProps) {
  const t = useTranslations('waiting')
  const dates = useDates()
  const { house, unitKind, criteria, rows } = kind
  const order = criteria.map((one) => t(`criteria.${one}`)).join(', ')
  const free = t('free', { count: kind.free })
  const next = kind.nextFreeOn && t('next', { night: dates.night(kind.nextFreeOn) })
  const plain = criteria.includes('asked_first')
  return (
    <Panel
      flush
      heading={t('kind', { kind: unitKind.name, house: house.name })}
      aside={[capital(t('count', { count: rows.length })), [free, next].filter(Boolean).join(', ')].join('. ')}
      foot={
        <span className="sp-muted">
          {t(plain ? 'orderPlain' : 'order', { criteria: order })} {t('lapses', { days: String(kind.waitingDays) })}
        </span>
      }
    >
      <ol className="sp-wait">
        {rows.map((row) => (
          <Row key={row.requestId} row={row} kind={kind} onAct={onAct} />
        ))}
      </ol>
    </Panel>
  )
}

const lookOf: Partial<Record<WaitingRow['state'], State>> = { waiting: 'venter', called_back: 'ok' }

function Row({ row, kind, onAct }: { row: WaitingRow } & KindPanelProps) {
  const t = useTranslations('waiting')
  const dates = useDates()
  const attributes = useAttributes()
  const name = useRowName()(row)
  const age = useAge()(row.askedAt)
  const now = serverNow()
  const { guest } = row
  const late = row.callBackAt !== null && new Date(row.callBackAt) < now
  return (
    <li data-turn={row.freeBed ? '' : undefined}>
      <span className="sp-wait__place">
        <span className="sp-sr">{t('position', { position: String(row.position) })}</span>
        <span aria-hidden>{row.position}</span>
      </span>
      <div className="sp-wait__who">
        <h3>
          {name}{' '}
          {guest?.kind === 'full' && guest.age !== null && (
            <span className="sp-muted">{t('age', { age: String(guest.age) })}</span>
          )}
        </h3>
        <p className="sp-row">
          <StatusTag state={lookOf[row.state]}>{t(`states.${row.state}`)}</StatusTag>
          {row.callBackAt && (
            <StatusTag state={late ? 'over' : 'holdt'}>
              {t(late ? 'promisedLate' : 'promised', { when: dates.moment(row.callBackAt, now) })}
            </StatusTag>
          )}
        </p>
        <p className="sp-small">{t(`why.${row.decidedBy ?? 'first'}`)}</p>
        <p className="sp-small sp-muted">
          {age}. {t('wanted', { day: dates.nearDay(row.wantedOn, now), nights: row.nights })}.{' '}
          {row.needs.length > 0 && `${t('needs', { needs: attributes(row.needs) })}. `}
          {t('until', { day: dates.short(row.lapsesOn) })}
        </p>
        {row.own && row.phone && (
          <p className="sp-small">
            <a href={`tel:${row.phone}`}>{t('phone', { phone: formatPhone(row.phone) })}</a>
          </p>
        )}
        <Calls row={row} />
        {row.freeBed && <Notice tone="success">{t('turn', { bed: row.freeBed.name })}</Notice>}
      </div>
      <RowActs row={row} kind={kind} onAct={onAct} />
    </li>
  )
}

function Calls({ row }: { row: WaitingRow }) {
  const t = useTranslations('waiting')
  const dates = useDates()
  if (row.calls.length === 0) return row.own ? <p className="sp-small sp-muted">{t('noCalls')}</p> : null
  return (
    <details className="sp-details sp-small">
      <summary>{t('calls', { count: row.calls.length })}</summary>
      <ol>
        {row.calls.map(({ at, by, answer }) => (
          <li key={at}>
            {t(`answers.${answer}`)}{' '}
            <span className="sp-muted">{t('callLine', { when: dates.moment(at, serverNow()), by })}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function RowActs({ row, kind, onAct }: { row: WaitingRow } & KindPanelProps) {
  const t = useTranslations('waiting')
  const { slug } = useMembership()
  const navigate = useNavigate()
  const personId = row.guest?.kind === 'full' ? row.guest.personId : null
  if (!row.own) return <p className="sp-small sp-muted">{t('otherNote')}</p>
  const waits = row.state === 'waiting' || row.state === 'called_back'
  return (
    <div className="sp-actions">
      {personId && (
        <Button
          size="sm"
          variant={row.freeBed ? 'primary' : 'secondary'}
          whyNot={waits ? null : t('acts.meeting')}
          onClick={() =>
            void navigate({
              to: '/$org/ta-imot',
              params: { org: slug },
              search: { person: personId, plass: row.freeBed?.id, netter: row.nights },
            })
          }
        >
          {t('acts.take')}
          <span className="sp-sr"> {row.guest?.kind === 'full' && row.guest.name}</span>
        </Button>
      )}
      <Button
        size="sm"
        variant="secondary"
        whyNot={waits ? null : t('acts.meeting')}
        onClick={() => onAct({ act: 'call', row, kind })}
      >
        {t('acts.call')}
      </Button>
      <Button size="sm" variant="tertiary" onClick={() => onAct({ act: 'withdraw', row, kind })}>
        {t('acts.withdraw')}
      </Button>
    </div>
  )
}
