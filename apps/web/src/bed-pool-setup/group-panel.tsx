import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useAttributes } from '../bed-pool/words.ts'
import { capital, useDates } from '../shell/dates.ts'
import { ArchiveBed } from './archive-bed.tsx'
import { AddBed, type Bed, ChangeBed } from './bed-form.tsx'
import { CriteriaForm } from './criteria-form.tsx'
import type { House } from './house-form.tsx'
import { KindForm } from './kind-form.tsx'
import { TakeOut } from './out-form.tsx'
import { PolicyForm } from './policy-form.tsx'
import { RuleSheet } from './rule-sheet.tsx'

export type Kind = House['kinds'][number]
type Open = { form: 'bed' | 'policy' | 'criteria' | 'kind' } | { form: 'change' | 'out' | 'archive'; bed: Bed } | null

/** Beds under the same rules: the beds, the rules in force and the questions asked, each with its way to change it. */
export function GroupPanel({ house, kind }: { house: House; kind: Kind }) {
  const t = useTranslations('setup')
  const dates = useDates()
  const attributes = useAttributes()
  const locale = useLocale()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { policy, criteria, beds } = kind
  const mayConfigure = house.mayConfigure && !house.archivedAt && !kind.archivedAt
  const mayTakeOut = house.mayTakeOut && !house.archivedAt
  return (
    <Panel
      heading={kind.name}
      aside={
        kind.archivedAt ? (
          <StatusTag state="slutt">{t('house.groupArchived')}</StatusTag>
        ) : (
          mayConfigure && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen({ form: 'kind' })}>
              {t('house.changeGroup')}
            </Button>
          )
        )
      }
    >
      <div className="sp-stack">
        {t(`kinds.${kind.kind}`) !== kind.name && <p className="sp-muted">{t(`kinds.${kind.kind}`)}</p>}
        <DataTable
          caption={t('beds.caption', { group: kind.name })}
          hideCaption
          dense
          locale={locale}
          rows={beds}
          rowKey={(bed) => bed.id}
          empty={<p className="sp-muted">{t('beds.none')}</p>}
          columns={[
            { id: 'name', header: t('beds.name'), rowHeader: true, sortBy: (bed) => bed.name, cell: (bed) => bed.name },
            {
              id: 'attributes',
              header: t('beds.attributes'),
              cell: (bed) => (
                <>
                  {capital(attributes(bed.attributes))}
                  {bed.description && <div className="sp-small sp-muted">{bed.description}</div>}
                  {bed.archivedOn && (
                    <div className="sp-small">{t('beds.archivedOn', { date: dates.short(bed.archivedOn) })}</div>
                  )}
                </>
              ),
            },
            ...(mayConfigure || mayTakeOut
              ? [
                  {
                    id: 'acts',
                    header: <span className="sp-sr">{t('beds.change')}</span>,
                    align: 'end' as const,
                    cell: (bed: Bed) =>
                      bed.archivedOn ? null : (
                        <span className="sp-row sp-nowrap">
                          {mayTakeOut && (
                            <Button
                              size="sm"
                              variant="tertiary"
                              aria-label={t('beds.takeOutOf', { bed: bed.name })}
                              onClick={() => setOpen({ form: 'out', bed })}
                            >
                              <icons.Wrench />
                              {t('beds.takeOut')}
                            </Button>
                          )}
                          {mayConfigure && (
                            <Button
                              size="sm"
                              variant="tertiary"
                              aria-label={t('beds.changeOf', { bed: bed.name })}
                              onClick={() => setOpen({ form: 'change', bed })}
                            >
                              {t('beds.change')}
                            </Button>
                          )}
                        </span>
                      ),
                  },
                ]
              : []),
          ]}
        />
        {mayConfigure && (
          <div>
            <Button size="sm" variant="secondary" onClick={() => setOpen({ form: 'bed' })}>
              <icons.Add />
              {t('beds.add')}
            </Button>
          </div>
        )}
        <RuleSheet
          kind={kind}
          onPolicy={mayConfigure && policy ? () => setOpen({ form: 'policy' }) : null}
          onCriteria={mayConfigure && criteria ? () => setOpen({ form: 'criteria' }) : null}
        />
      </div>
      {open?.form === 'bed' && <AddBed unitKindId={kind.id} onClose={close} />}
      {open?.form === 'change' && (
        <ChangeBed bed={open.bed} onClose={close} onArchive={() => setOpen({ form: 'archive', bed: open.bed })} />
      )}
      {open?.form === 'out' && <TakeOut bed={open.bed} onClose={close} />}
      {open?.form === 'archive' && <ArchiveBed bed={open.bed} onClose={close} />}
      {open?.form === 'kind' && <KindForm houseId={house.id} kind={kind} onClose={close} />}
      {open?.form === 'policy' && policy && <PolicyForm kind={kind} policy={policy} onClose={close} />}
      {open?.form === 'criteria' && criteria && <CriteriaForm kind={kind} criteria={criteria} onClose={close} />}
    </Panel>
  )
}
