import { bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { addNights, localDateOf, tonight } from '@samplass/domain/nights'
import { Chip, Chips, FilterBar } from '@samplass/ui/chips'
import * as icons from '@samplass/ui/icon'
import { NumberField } from '@samplass/ui/number-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'
import type { Wish } from './wish.ts'

type Given = {
  wish: Wish
  /** What one can ask to be near. */
  places: readonly string[]
  onChange: (change: Partial<Wish>) => void
}

/** When, for how long, what the bed must have, and near what. */
export function WishBar({ wish, places, onChange }: Given) {
  const t = useTranslations('bedPool.take.wish')
  const attribute = useTranslations('bedPool.words.attributes')
  const dates = useDates()
  const now = serverNow()
  const night = tonight(now)
  const tomorrow = addNights(localDateOf(now), 1)
  const other = wish.arriveOn !== night && wish.arriveOn !== tomorrow
  const [dating, setDating] = useState(other)
  const [needing, setNeeding] = useState(wish.needs.length > 0)
  const [nearing, setNearing] = useState(wish.near !== undefined)
  const soon = (arriveOn: string) => {
    setDating(false)
    onChange({ arriveOn })
  }
  return (
    <section className="sp-wish" aria-label={t('label')}>
      <FilterBar label={t('arrives')}>
        <Chips>
          <Chip pressed={!dating && wish.arriveOn === night} onClick={() => soon(night)}>
            {t('tonight')}
          </Chip>
          <Chip pressed={!dating && wish.arriveOn === tomorrow} onClick={() => soon(tomorrow)}>
            {t('tomorrow')}
          </Chip>
          <Chip pressed={dating} icon={icons.Calendar} onClick={() => setDating(!dating)}>
            {other ? capital(dates.short(wish.arriveOn)) : t('date')}
          </Chip>
        </Chips>
        <Chips>
          <Chip pressed={needing} icon={icons.Filter} onClick={() => setNeeding(!needing)}>
            {wish.needs.length > 0 ? t('needsCount', { count: wish.needs.length }) : t('needs')}
          </Chip>
          {(places.length > 1 || wish.near) && (
            <Chip pressed={nearing} icon={icons.House} onClick={() => setNearing(!nearing)}>
              {wish.near ? t('nearTo', { place: wish.near }) : t('near')}
            </Chip>
          )}
        </Chips>
        <div className="sp-wish__nights">
          <NumberField
            label={t('nights')}
            hideLabel
            unit={t('unit')}
            value={wish.nights}
            min={1}
            max={366}
            less={t('less')}
            more={t('more')}
            onChange={(nights) => nights !== null && nights >= 1 && nights <= 366 && onChange({ nights })}
          />
        </div>
      </FilterBar>
      {dating && (
        <DayField
          id="arriveOn"
          label={t('dateLabel')}
          value={wish.arriveOn}
          min={night}
          onChange={(arriveOn) => arriveOn !== '' && onChange({ arriveOn })}
        />
      )}
      {needing && (
        <FilterBar label={t('needs')}>
          <Chips>
            {bedAttributes.map((need) => (
              <Chip
                key={need}
                pressed={wish.needs.includes(need)}
                onClick={() =>
                  onChange({
                    needs: wish.needs.includes(need) ? wish.needs.filter((one) => one !== need) : [...wish.needs, need],
                  })
                }
              >
                {capital(attribute(need))}
              </Chip>
            ))}
          </Chips>
        </FilterBar>
      )}
      {nearing && (
        <FilterBar label={t('near')}>
          <Chips>
            {places.map((place) => (
              <Chip
                key={place}
                pressed={wish.near === place}
                onClick={() => onChange({ near: wish.near === place ? undefined : place })}
              >
                {place}
              </Chip>
            ))}
          </Chips>
        </FilterBar>
      )}
    </section>
  )
}
