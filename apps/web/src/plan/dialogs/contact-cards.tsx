import { type ContactKind, contactKinds } from '@samplass/domain/plan/schema'
import { Button } from '@samplass/ui/button'
import { SelectField, TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { useTranslations } from 'use-intl'

export type TypedCard = { key: number; kind: ContactKind; name: string; what: string; phone: string }

type Given = {
  cards: readonly TypedCard[]
  /** Id and error of a field of a card. */
  field: (name: `cards-${string}`) => { id: string; error?: string }
  onChange: (cards: TypedCard[]) => void
}

const cardsMax = 12

/** Whom to ring, in the order to ring them. A card with nothing on it is left out. */
export function ContactCards({ cards, field, onChange }: Given) {
  const t = useTranslations('plans')
  const set = (key: number, change: Partial<TypedCard>) =>
    onChange(cards.map((card) => (card.key === key ? { ...card, ...change } : card)))
  const next = Math.max(0, ...cards.map(({ key }) => key)) + 1
  return (
    <fieldset className="sp-group sp-stack">
      <legend className="sp-pick__legend">{t('contacts.title')}</legend>
      {cards.map((card, index) => (
        <div key={card.key} className="sp-stack">
          <SelectField
            label={t('contacts.kind', { count: index + 1 })}
            options={contactKinds.map((kind) => ({ value: kind, label: t(`contacts.whom.${kind}`) }))}
            value={card.kind}
            onChange={(event) => set(card.key, { kind: event.target.value as ContactKind })}
          />
          <TextField
            {...field(`cards-name-${card.key}`)}
            label={t('contacts.name')}
            maxLength={120}
            value={card.name}
            onChange={(event) => set(card.key, { name: event.target.value })}
          />
          <TextField
            {...field(`cards-phone-${card.key}`)}
            label={t('contacts.phone')}
            optional={t('form.optional')}
            inputMode="tel"
            maxLength={30}
            value={card.phone}
            onChange={(event) => set(card.key, { phone: event.target.value })}
          />
          <TextField
            label={t('contacts.what')}
            optional={t('form.optional')}
            maxLength={200}
            value={card.what}
            onChange={(event) => set(card.key, { what: event.target.value })}
          />
          <div>
            <Button size="sm" variant="tertiary" onClick={() => onChange(cards.filter(({ key }) => key !== card.key))}>
              <icons.Remove />
              {t('contacts.remove', { count: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="secondary"
          disabled={cards.length >= cardsMax}
          onClick={() => onChange([...cards, { key: next, kind: 'other', name: '', what: '', phone: '' }])}
        >
          <icons.Add />
          {t('contacts.add')}
        </Button>
        {cards.length >= cardsMax && <p className="sp-small sp-muted">{t('contacts.most', { count: cardsMax })}</p>}
      </div>
    </fieldset>
  )
}
