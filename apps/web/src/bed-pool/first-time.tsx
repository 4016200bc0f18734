import { formatPhone } from '@samplass/domain/person/phone'
import { Panel } from '@samplass/ui/panel'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMembership } from '../shell/trpc.ts'
import { useOnCall } from './on-call.tsx'

// Numbers that are the same in the whole country.
const help = [
  { id: 'outOfHours', number: '116 117' },
  { id: 'mentalHealth', number: '116 123' },
  { id: 'emergency', number: '113' },
] as const

/** Nobody has met this person yet: what can be done tonight all the same. */
export function FirstTime({ personId }: { personId: string }) {
  const t = useTranslations('bedPool.take.first')
  const org = useMembership().slug
  const [onCall] = useOnCall()
  return (
    <Panel heading={t('heading')}>
      <div className="sp-stack">
        <p>{t('body')}</p>
        <dl className="sp-dl">
          <dt>
            <Link to="/$org/person/$personId" params={{ org, personId }} hash="meeting">
              {t('meeting')}
            </Link>
          </dt>
          <dd>{t('meetingText')}</dd>
          <dt>
            <Link to="/$org/samtaler/ny" params={{ org }}>
              {t('contact')}
            </Link>
          </dt>
          <dd>{t('contactText')}</dd>
        </dl>
        <h3>{t('help')}</h3>
        <ul className="sp-contacts">
          {onCall && (
            <li>
              <span>{t('onCall')}</span>
              <a href={`tel:${onCall.phone}`}>{formatPhone(onCall.phone)}</a>
            </li>
          )}
          {help.map(({ id, number }) => (
            <li key={id}>
              <span>{t(id)}</span>
              <a href={`tel:${number.replaceAll(' ', '')}`}>{number}</a>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
