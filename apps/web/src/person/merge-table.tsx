import type { TakenField } from '@samplass/domain/person/merge'
import { formatPhone } from '@samplass/domain/person/phone'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import type { MergePreview } from './merge-notes.tsx'

type Side = MergePreview['survivor']
/** A field that may be taken from either. `choose`: they say different things, and the reader sees both. */
export type Point = { field: TakenField; label: string; own: string | null; others: string | null; choose: boolean }

export function usePoints({ survivor, duplicate }: MergePreview): Point[] {
  const t = useTranslations('person.merge')
  const hidden = survivor.person.addressHidden || duplicate.person.addressHidden
  const numbered = survivor.person.numberKind !== null || duplicate.person.numberKind !== null
  const abode = (one: boolean | null) => (one === null ? null : t(one ? 'yes' : 'no'))
  const point = (field: TakenField, of: (person: Side['person']) => string | null, chosen = true): Point => {
    const [own, others] = [of(survivor.person), of(duplicate.person)]
    return { field, label: t(`fields.${field}`), own, others, choose: chosen && own !== others }
  }
  return [
    point('name', ({ givenName, familyName }) => `${givenName} ${familyName}`),
    // the number says the year
    point('birth_year', ({ birthYear }) => (birthYear === null ? null : String(birthYear)), !numbered),
    point('phone', ({ phone }) => (phone === null ? null : formatPhone(phone))),
    point('address', ({ address, addressHidden }) => (addressHidden ? t('hidden') : address), !hidden),
    point('fixed_abode', ({ fixedAbode }) => abode(fixedAbode)),
    point('responsible', ({ municipality, addressHidden }) => (addressHidden ? t('hidden') : municipality), !hidden),
  ]
}

/** The two side by side: who they are, and what each holds. */
export function MergeTable({ preview }: { preview: MergePreview }) {
  const t = useTranslations('person.merge')
  const words = useTranslations('person')
  const points = usePoints(preview)
  const { survivor, duplicate } = preview
  const number = ({ person: { numberKind, numberMasked } }: Side) =>
    numberKind && numberMasked ? `${words(numberKind)} ${numberMasked}` : null
  const held = ({ held }: Side) =>
    held.length === 0 ? null : held.map(({ kind, count }) => t(`held.${kind}`, { count })).join(', ')
  const rows = [
    ...points.map(({ field, label, own, others }) => ({ id: field as string, label, own, others })),
    { id: 'number', label: t('number'), own: number(survivor), others: number(duplicate) },
    {
      ...{ id: 'protection', label: t('protection') },
      own: words(`protection.${survivor.person.protection}`),
      others: words(`protection.${duplicate.person.protection}`),
    },
    { id: 'held', label: t('holds'), own: held(survivor), others: held(duplicate) },
  ]
  return (
    <Panel label={t('caption')} flush>
      <table className="sp-diff">
        <caption className="sp-sr">{t('caption')}</caption>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="sp-sr">{t('point')}</span>
            </th>
            <th scope="col">
              {t('stays')}
              <small>{t('staysNote')}</small>
            </th>
            <th scope="col">
              {t('goes')}
              <small>{t('goesNote')}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, own, others }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {[own, others].map((text, side) => (
                <td key={side === 0 ? 'own' : 'others'} data-of={t(side === 0 ? 'stays' : 'goes')}>
                  {text ?? <span className="sp-muted">{t(id === 'held' ? 'holdsNothing' : 'nothing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sp-panel__body sp-panel__body--top sp-small sp-muted">
        {(survivor.person.numberKind ?? duplicate.person.numberKind) !== null &&
          t(preview.takesNumber ? 'numberTaken' : 'numberStays')}{' '}
        {t('protectionHolds', { protection: words(`protection.${preview.protection}`) })}
      </p>
    </Panel>
  )
}
