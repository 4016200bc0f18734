import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { PatternDialog } from './dialogs/pattern-dialog.tsx'
import { SituationDialog } from './dialogs/situation-dialog.tsx'
import type { Placement, PlacementGiven } from './words.ts'

/** Where the person lives and has lived, what it costs, and what the counts call it today. */
export function LivingPanel({ personId, page }: PlacementGiven & { page: Placement }) {
  const t = useTranslations('placement.living.situation')
  const dates = useDates()
  const figure = new Intl.NumberFormat(useLocale() === 'en' ? 'en' : 'nb')
  const [open, setOpen] = useState<'situation' | 'pattern' | null>(null)
  const close = () => setOpen(null)
  const pattern = page.patterns.find(({ untilOn }) => untilOn === null)
  return (
    <Panel heading={t('title')} flush>
      <div className="sp-panel__body sp-stack">
        <p className="sp-small">
          {t(`status.${page.nibr.status}`)}
          {pattern &&
            `. ${t(`pattern.kinds.${pattern.pattern}`)} ${t('pattern.since', { date: dates.withYear(pattern.fromOn) })}`}
          .
        </p>
        <div className="sp-actions">
          <Button size="sm" variant="secondary" onClick={() => setOpen('situation')}>
            {t('write')}
          </Button>
          <Button size="sm" variant="tertiary" onClick={() => setOpen('pattern')}>
            {t('pattern.write')}
          </Button>
        </div>
      </div>
      <EntryList
        label={t('title')}
        entries={page.situations.map((row) => {
          const from = dates.withYear(row.fromOn)
          return {
            id: row.livingSituationId,
            title: t(`kinds.${row.kind}`),
            text: [
              row.untilOn ? t('span', { from, until: dates.withYear(row.untilOn) }) : t('since', { from }),
              row.leavesOn && t('leavesOn', { date: dates.withYear(row.leavesOn) }),
              row.costKrNight !== null && t('price', { cost: figure.format(row.costKrNight) }),
              row.words,
              `(${t(`sources.${row.source}`)}, ${row.byName})`,
            ]
              .filter(Boolean)
              .join(' '),
          }
        })}
      />
      {open === 'situation' && <SituationDialog personId={personId} onClose={close} />}
      {open === 'pattern' && <PatternDialog personId={personId} onClose={close} />}
    </Panel>
  )
}
