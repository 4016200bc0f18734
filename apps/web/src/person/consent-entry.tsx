import { consentReminderDays } from '@samplass/domain/consent/given'
import { addNights } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import * as icons from '@samplass/ui/icon'
import { StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useCategoryWords } from './category-words.ts'
import type { OpenPerson } from './use-person.tsx'

type Consent = OpenPerson['consents'][number]
type Given = {
  today: string
  nameOf: (role: string) => string
  mayDisclose: boolean
  onChange: (consent: Consent) => void
  onWithdraw: (consent: Consent) => void
}

/** A consent as a line of the list: what it says, how it was said, what it lifts, and what it said before. */
export function useConsentEntry({ today, nameOf, mayDisclose, onChange, onWithdraw }: Given) {
  const t = useTranslations('person.consent')
  const dates = useDates()
  const words = useCategoryWords()
  return (consent: Consent) => {
    const { consentId, toSelf, withdrawnAt, untilOn, purpose } = consent
    const over = withdrawnAt !== null || untilOn < today
    const soon = !over && untilOn <= addNights(today as typeof untilOn, consentReminderDays)
    const date = dates.withYear(untilOn)
    return {
      id: consentId,
      title: `${nameOf(consent.toRole)}: ${toSelf ? t('own') : words(consent.categories)}`,
      text: (
        <>
          {`${purpose}. ${t('given', { how: how(consent), date: dates.withYear(dates.dateOf(consent.givenAt)), name: consent.madeByName })}`}{' '}
          {consent.givenBy !== 'person' &&
            `${t('saidBy', { by: consent.givenBy, name: consent.givenByName ?? '', ground: consent.givenByGround ?? '', view: consent.ownView })} `}
          {consent.competence !== null &&
            `${t('assessed', { competence: consent.competence, name: consent.assessedBy ?? '', date: consent.assessedOn ? dates.withYear(consent.assessedOn) : '' })} ${consent.competenceWords} `}
          {!toSelf && t('lifts', { basis: t(`said.bases.${consent.processingBasis}`) })}
          <Earlier consent={consent} />
        </>
      ),
      mark: (
        <StatusTag state={over ? undefined : soon ? 'holdt' : 'ok'} icon={over ? icons.Close : icons.Handshake}>
          {withdrawnAt
            ? t('withdrawn', { date: dates.figures(dates.dateOf(withdrawnAt)) })
            : t(over ? 'expired' : soon ? 'soon' : 'untilTag', { date })}
        </StatusTag>
      ),
      act: mayDisclose && !over && (
        <div className="sp-actions">
          {!toSelf && (
            <Button size="sm" variant="tertiary" onClick={() => onChange(consent)}>
              {t('change')}
            </Button>
          )}
          <Button size="sm" variant="tertiary" onClick={() => onWithdraw(consent)}>
            {t('withdraw')}
          </Button>
        </div>
      ),
    }
  }

  function how({ givenHow, witness, keptAt }: Consent) {
    return givenHow === 'oral' ? t('wayOral', { witness: witness ?? '' }) : t('wayWritten', { kept: keptAt ?? '' })
  }
}

/** The versions that were superseded, the newest first. */
function Earlier({ consent: { earlier } }: { consent: Consent }) {
  const t = useTranslations('person.consent')
  const dates = useDates()
  const words = useCategoryWords()
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>{t('earlier', { count: earlier.length })}</summary>
      <ul>
        {earlier.map((one) => (
          <li key={one.version}>
            {t('earlierText', {
              version: String(one.version),
              what: words(one.categories),
              purpose: one.purpose,
              until: dates.withYear(one.untilOn),
              date: dates.withYear(dates.dateOf(one.givenAt)),
              name: one.madeByName,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
