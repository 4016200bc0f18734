import { offersMax } from '@samplass/domain/planned-admission/offers'
import { Button } from '@samplass/ui/button'
import { useTranslations } from 'use-intl'
import { type Chosen, type FreeBed, OwnBed } from './own-bed.tsx'

type Props = {
  beds: readonly FreeBed[]
  value: readonly Chosen[]
  onChange: (value: Chosen[]) => void
  nights: number
  other: string
  id: string
  error?: string
}

/** The beds that a proposal offers, up to five: each is held while the other side answers. */
export function OfferedBeds({ beds, value, onChange, nights, other, id, error }: Props) {
  const t = useTranslations('admissions.dialogs.propose.beds')
  const [first] = beds
  const full = value.length >= offersMax
  const add = () => {
    // A bed that is not offered yet, before another day of one that is.
    const other = beds.find(({ bedId }) => !value.some((one) => one.bedId === bedId)) ?? first
    const [day] = other?.freeOn ?? []
    if (other && day) onChange([...value, { bedId: other.bedId, arriveOn: day, nights }])
  }
  return (
    <fieldset className="sp-group sp-stack" id={id} tabIndex={-1}>
      <legend className="sp-pick__legend">{t('title')}</legend>
      <p className="sp-small sp-muted">{beds.length === 0 ? t('none') : t('note', { most: offersMax, other })}</p>
      {value.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bed offered has no identity but its place in the list
        <div key={at} className="sp-entry">
          <OwnBed
            beds={beds}
            value={one}
            nights={nights}
            error={error && at === 0 ? error : undefined}
            onChange={(changed) => onChange(value.flatMap((row, index) => (index !== at ? row : (changed ?? []))))}
          />
          <Button size="sm" variant="tertiary" onClick={() => onChange(value.filter((_, index) => index !== at))}>
            {t('remove')}
            <span className="sp-sr"> {t('numbered', { count: at + 1 })}</span>
          </Button>
        </div>
      ))}
      <div className="sp-actions">
        <Button
          size="sm"
          variant="secondary"
          onClick={add}
          whyNot={first ? (full ? t('full', { most: offersMax }) : null) : t('none')}
        >
          {t('add')}
        </Button>
      </div>
    </fieldset>
  )
}
