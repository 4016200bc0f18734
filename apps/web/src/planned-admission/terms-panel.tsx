import { type ChangeRow, ChangeTable } from '@samplass/ui/change-table'
import { Panel } from '@samplass/ui/panel'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import type { Admission, Version } from './words.ts'

const points = [
  'window',
  'nights',
  'goal',
  'unit',
  'transport',
  'medication',
  'keptReady',
  'visits',
  'ifWorse',
  'afterwards',
] as const

/** The version on the table beside the one before it. */
export function TermsPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions.terms')
  const dates = useDates()
  const now = serverNow()
  const [only, setOnly] = useState(false)
  const [current, before = null] = admission.proposals.toReversed()
  if (!current) return null
  const say = (version: Version | null, point: (typeof points)[number]): string | null => {
    if (!version) return null
    const { terms } = version
    if (point === 'window')
      return t('between', {
        same: terms.windowFrom === terms.windowTo ? 'yes' : 'no',
        from: dates.short(terms.windowFrom),
        to: dates.short(terms.windowTo),
      })
    if (point === 'nights') return t('nights', { nights: terms.nights })
    return terms[point]
  }
  const rows = points.map(
    (point): ChangeRow => ({
      id: point,
      label: t(`points.${point}`),
      before: say(before, point),
      after: say(current, point) ?? '',
    }),
  )
  const changed = rows.filter((row) => row.before !== null && row.before !== row.after)
  const headOf = (version: Version) => ({
    title: t('version', { round: version.version }),
    note: `${version.by === admission.side ? t('ours') : admission.otherSide}, ${dates.moment(version.madeAt, now)}`,
  })
  return (
    <Panel
      flush
      heading={before ? t('changed') : t('version', { round: current.version })}
      aside={
        before && (
          <button type="button" className="sp-chip" aria-pressed={only} onClick={() => setOnly(!only)}>
            {t('onlyChanges')}
          </button>
        )
      }
    >
      <ChangeTable
        caption={
          before
            ? t('caption', {
                before: before.version,
                after: current.version,
                changed: changed.length,
                all: rows.length,
              })
            : headOf(current).note
        }
        before={before && headOf(before)}
        after={headOf(current)}
        rows={only && before ? changed : rows}
        words={{ point: t('point'), changed: t('isChanged'), same: t('same'), none: t('none') }}
      />
    </Panel>
  )
}
