import { formatPhone } from '@samplass/domain/person/phone'
import { Phone } from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { useOnCall } from '../../bed-pool/on-call.tsx'
import type { NightPage } from './need-words.ts'

const shownOthers = 5

/** The phone that rings here, and the ones to call. */
export function PhonePanel({ houses }: { houses: NightPage['houses'] }) {
  const t = useTranslations('night.phone')
  const reached = houses.filter((house) => house.phone)
  const [duty] = reached.filter(({ own }) => own)
  const others = reached.filter((house) => house !== duty).slice(0, shownOthers)
  const [onCall] = useOnCall()
  const rows = [
    ...(onCall ? [{ id: 'on-call', word: t('onCall'), number: formatPhone(onCall.phone), call: onCall.phone }] : []),
    ...others.map(({ id, name, phone }) => ({ id, word: name, number: formatPhone(phone ?? ''), call: phone ?? '' })),
    { id: 'doctor', word: t('doctor'), number: '116 117', call: '116117' },
    { id: 'helpline', word: t('helpline'), number: '116 123', call: '116123' },
  ]
  return (
    <Panel label={t('heading')} flush>
      {duty?.phone && (
        <div className="sp-phone">
          <Phone />
          <div>
            <h2 className="sp-small sp-muted">{t('own', { house: duty.name })}</h2>
            <a href={`tel:${duty.phone}`}>{formatPhone(duty.phone)}</a>
          </div>
        </div>
      )}
      <div className="sp-panel__body">
        <ul className="sp-contacts">
          {rows.map((row) => (
            <li key={row.id}>
              <span>{row.word}</span>
              <a href={`tel:${row.call}`}>{row.number}</a>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
