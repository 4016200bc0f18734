import { formatPhone } from '@samplass/domain/person/phone'
import { type ContactCard, type PlanPoint, planPoints } from '@samplass/domain/plan/schema'
import { useTranslations } from 'use-intl'

type Says = Record<PlanPoint, string> & { contacts: readonly ContactCard[] }

/** What the plan says: whom to ring first, then the person's own words. */
export function PlanBody({ plan, paper }: { plan: Says; paper?: boolean }) {
  const t = useTranslations('plans')
  // A card that is named for what it is says so once.
  const says = ({ kind, name }: ContactCard) => {
    const word = t(`contacts.kinds.${kind}`)
    return kind !== 'other' && name.toLowerCase() !== word ? word : ''
  }
  const Heading = paper ? 'h2' : 'h4'
  return (
    <div className="sp-stack">
      {plan.contacts.length > 0 && (
        <section>
          <Heading>{t('contacts.title')}</Heading>
          <ul>
            {plan.contacts.map((card) => (
              <li key={`${card.kind} ${card.name} ${card.phone}`}>
                <b>{card.name}</b>
                {says(card) && `, ${says(card)}`}
                {card.phone && (
                  <>
                    {': '}
                    {paper ? formatPhone(card.phone) : <a href={`tel:${card.phone}`}>{formatPhone(card.phone)}</a>}
                  </>
                )}
                {card.what && <div className="sp-small">{card.what}</div>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {planPoints
        .filter((point) => plan[point] !== '')
        .map((point) => (
          <section key={point}>
            <Heading>{t(`points.${point}`)}</Heading>
            <p className="sp-asis">{plan[point]}</p>
          </section>
        ))}
    </div>
  )
}
