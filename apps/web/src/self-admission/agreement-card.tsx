import { permissionsOf } from '@samplass/domain/access/roles'
import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { Verdict } from '@samplass/ui/rule-list'
import { StatusTag } from '@samplass/ui/status-tag'
import { Timeline } from '@samplass/ui/timeline'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import { EndDialog } from './dialogs/end-dialog.tsx'
import { RenewDialog } from './dialogs/renew-dialog.tsx'
import { SignDialog } from './dialogs/sign-dialog.tsx'
import { TalkDialog } from './dialogs/talk-dialog.tsx'
import { WordsDialog } from './dialogs/words-dialog.tsx'
import { type Agreement, stateLook, useAgreementWords } from './words.ts'

type Act = 'signPerson' | 'signUnit' | 'talk' | 'renew' | 'suspend' | 'lift' | 'end'

/** One agreement: may the person come, on what terms, who has signed, and what can be done with it. */
export function AgreementCard({ agreement, on, brief }: { agreement: Agreement; on: string; brief?: boolean }) {
  const t = useTranslations('agreements')
  const dates = useDates()
  const words = useAgreementWords(on)
  const [act, setAct] = useState<Act | null>(null)
  const acts = useActs(agreement, brief)
  const { outcome, text, why } = words.answer(agreement)
  const { slug } = useMembership()
  const over = agreement.state === 'ended'
  const dialog = { agreement, onClose: () => setAct(null) }
  return (
    <section aria-label={words.where(agreement)}>
      {!over && (
        <Verdict outcome={outcome} note={why}>
          {text}
        </Verdict>
      )}
      <div className="sp-panel__body sp-panel__body--top sp-stack">
        <div className="sp-actions">
          <b>{words.where(agreement)}</b>
          <StatusTag {...stateLook[agreement.state]}>{t(`states.${agreement.state}`)}</StatusTag>
        </div>
        <p className="sp-small">
          {words.terms(agreement)} {t('terms.used', { count: agreement.staysThisYear })}
        </p>
        {!brief && <Terms agreement={agreement} on={on} />}
        {(acts.length > 0 || !brief) && (
          <div className="sp-actions">
            {acts.map((one) => (
              <Button
                key={one}
                size="sm"
                variant={one === 'talk' || one.startsWith('sign') ? 'secondary' : 'tertiary'}
                onClick={() => setAct(one)}
              >
                {t(`acts.${one}`)}
              </Button>
            ))}
            {!brief && !over && (
              <Link
                className="sp-small"
                to="/$org/person/$personId/avtale"
                params={{ org: slug, personId: agreement.personId }}
              >
                {t('printOut')}
              </Link>
            )}
          </div>
        )}
        {!brief && (
          <details className="sp-details sp-small">
            <summary>{t('history', { count: agreement.events.length })}</summary>
            <Timeline
              moments={agreement.events.map((event) => ({
                id: event.eventId,
                title: words.event(event),
                when: sentence(
                  t('eventBy', {
                    when: dates.withYear(dates.dateOf(event.at)),
                    name: event.byName,
                    words: event.words,
                  }),
                ),
                dateTime: String(event.at),
              }))}
            />
          </details>
        )}
      </div>
      {act === 'signPerson' && <SignDialog signatory="person" {...dialog} />}
      {act === 'signUnit' && <SignDialog signatory="unit" {...dialog} />}
      {act === 'talk' && <TalkDialog {...dialog} />}
      {act === 'renew' && <RenewDialog {...dialog} />}
      {(act === 'suspend' || act === 'lift') && <WordsDialog act={act} {...dialog} />}
      {act === 'end' && <EndDialog {...dialog} />}
    </section>
  )
}

/** What the reader may do with it, in the order it is needed. `brief`: on the phone, only the talk. */
function useActs({ state, may, personSignedOn, unitSignedOn }: Agreement, brief?: boolean): Act[] {
  const can = permissionsOf(useMembership().roles)
  const make = can.has('agreement.make') && !brief
  const suspend = can.has('agreement.suspend') && !brief
  const open: Record<Act, boolean> = {
    signPerson: make && may.includes('sign') && personSignedOn === null,
    signUnit: make && may.includes('sign') && unitSignedOn === null,
    talk: can.has('contact.log') && state !== 'ended' && state !== 'draft',
    renew: make && may.includes('renew'),
    lift: suspend && may.includes('lift_suspension'),
    suspend: suspend && may.includes('suspend'),
    end: make && may.includes('end'),
  }
  return (Object.keys(open) as Act[]).filter((act) => open[act])
}

function Terms({ agreement, on }: { agreement: Agreement; on: string }) {
  const t = useTranslations('agreements')
  const dates = useDates()
  const words = useAgreementWords(on)
  const { endedOn, suspendedOn, suspendedReason, endedReason, duties } = agreement
  const lines = [
    suspendedOn !== null && t('terms.suspended', { date: dates.withYear(suspendedOn), reason: suspendedReason ?? '' }),
    endedOn === null
      ? t('terms.dates', { until: dates.withYear(agreement.untilOn), review: dates.withYear(agreement.reviewOn) })
      : `${t('terms.ended', { date: dates.withYear(endedOn) })} ${endedReason ?? ''}`,
    words.signatures(agreement),
    t('terms.phone', { phone: formatPhone(agreement.contactPhone) }),
  ].filter(Boolean)
  return (
    <>
      <p className="sp-small sp-muted">{lines.join(' ')}</p>
      {duties !== '' && (
        <figure className="sp-small">
          <figcaption className="sp-muted">{t('duties')}</figcaption>
          <blockquote>{duties}</blockquote>
        </figure>
      )}
    </>
  )
}
