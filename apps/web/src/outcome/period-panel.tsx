import { addMonths, addNights, asLocalDate, type LocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import type { WindowMonths } from '@samplass/domain/outcome/schema'
import { Chip, Chips } from '@samplass/ui/chips'
import { SelectField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { serverNow } from '../shell/session.ts'

const DAYS_MAX = 3660
export type Wanted = { fromOn: LocalDate; toOn: LocalDate; teamId: string | null; windowMonths: WindowMonths }
type Range = 'year' | 'thisYear' | 'three'

export function rangesAt(now: Date): Record<Range, Pick<Wanted, 'fromOn' | 'toOn'>> {
  const toOn = addNights(localDateOf(now), 1)
  return {
    year: { fromOn: addMonths(toOn, -12), toOn },
    thisYear: { fromOn: asLocalDate(`${toOn.slice(0, 4)}-01-01`), toOn },
    three: { fromOn: addMonths(toOn, -36), toOn },
  }
}

type Team = { teamId: string; name: string }

/** Which days, whose persons, and how long before and after. */
export function PeriodPanel(props: { wanted: Wanted; teams: readonly Team[]; onChange: (wanted: Wanted) => void }) {
  const { wanted, teams, onChange } = props
  const t = useTranslations('outcome')
  const ranges = rangesAt(serverNow())
  const set = (next: Partial<Wanted>) => {
    const asked = { ...wanted, ...next }
    const length = nightsBetween(asked.fromOn, asked.toOn)
    if (length >= 1 && length <= DAYS_MAX) onChange(asked)
    else if (next.fromOn) onChange({ ...asked, toOn: addNights(asked.fromOn, 1) })
    else onChange({ ...asked, fromOn: addNights(asked.toOn, -1) })
  }
  return (
    <Panel label={t('period')}>
      <div className="sp-stack">
        <Chips>
          {(['year', 'thisYear', 'three'] as const).map((range) => (
            <Chip
              key={range}
              pressed={wanted.fromOn === ranges[range].fromOn && wanted.toOn === ranges[range].toOn}
              onClick={() => onChange({ ...wanted, ...ranges[range] })}
            >
              {t(`ranges.${range}`)}
            </Chip>
          ))}
        </Chips>
        <div className="sp-two">
          <DayField
            key={`from-${wanted.fromOn}`}
            label={t('from')}
            value={wanted.fromOn}
            onChange={(date) => date && set({ fromOn: asLocalDate(date) })}
          />
          <DayField
            key={`to-${wanted.toOn}`}
            label={t('to')}
            value={addNights(wanted.toOn, -1)}
            onChange={(date) => date && set({ toOn: addNights(asLocalDate(date), 1) })}
          />
          <SelectField
            label={t('team')}
            description={t('teamHint')}
            value={wanted.teamId ?? ''}
            placeholder={t('everybody')}
            onChange={(event) => set({ teamId: event.target.value || null })}
            options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
          />
          <SelectField
            label={t('windows.pick')}
            value={String(wanted.windowMonths)}
            onChange={(event) => set({ windowMonths: event.target.value === '12' ? 12 : 6 })}
            options={[6, 12].map((count) => ({
              value: String(count),
              label: t('windows.months', { count: String(count) }),
            }))}
          />
        </div>
      </div>
    </Panel>
  )
}
