import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { NeedDialog } from './dialogs/need-dialog.tsx'
import { NeedActs } from './need-acts.tsx'
import { needLook, type Placement, type PlacementGiven } from './words.ts'

/** That somebody needs a home, since when, and what they have had to choose between. */
export function NeedPanel({ personId, page }: PlacementGiven & { page: Placement }) {
  const t = useTranslations('placement.need')
  const dates = useDates()
  const [open, setOpen] = useState(false)
  const { need } = page
  return (
    <Panel
      heading={t('title')}
      aside={need && <StatusTag {...needLook[need.state]}>{t(`states.${need.state}`)}</StatusTag>}
    >
      {need ? (
        <div className="sp-stack">
          <dl className="sp-dl">
            <dt>{t('because')}</dt>
            <dd>{t(`arisesFrom.${need.arisesFrom}`)}</dd>
            <dt>{t('people')}</dt>
            <dd>{t('who', { adults: need.adults, children: need.children })}</dd>
            {need.words && (
              <>
                <dt>{t('words')}</dt>
                <dd>{need.words}</dd>
              </>
            )}
          </dl>
          <p className="sp-small">
            {t('choices', { count: page.choices })} {t('noHarm')}
          </p>
          <p className="sp-small sp-muted">
            {t('since', { date: dates.withYear(need.registeredOn), name: need.byName })}
          </p>
          <NeedActs need={need} />
        </div>
      ) : (
        <EmptyState
          title={t('none')}
          text={t('noneBody')}
          actions={<Button onClick={() => setOpen(true)}>{t('register')}</Button>}
        />
      )}
      {open && <NeedDialog personId={personId} onClose={() => setOpen(false)} />}
    </Panel>
  )
}
