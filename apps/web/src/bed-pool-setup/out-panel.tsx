import { localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { House } from './house-form.tsx'
import { type OutPeriod, ReviseOut } from './out-form.tsx'

/** What is, was and will be out of service, with every version of each period. */
export function OutPanel({ house }: { house: House }) {
  const t = useTranslations('setup')
  const reason = useTranslations('bedPool.words.outOfService')
  const dates = useDates()
  const locale = useLocale()
  const queries = useQueryClient()
  const inWords = useProblemText()
  const [changing, setChanging] = useState<OutPeriod | null>(null)
  const cancel = useMutation(
    useTRPC().bedPool.cancelOutOfService.mutationOptions({ onSettled: () => queries.invalidateQueries() }),
  )
  const names = new Map(house.kinds.flatMap((kind) => kind.beds.map((bed) => [bed.id, bed.name])))
  const nameOf = (period: OutPeriod) => names.get(period.bedId) ?? ''
  const today = localDateOf(serverNow())
  const runs = (period: OutPeriod) => period.live && (period.toOn === null || period.toOn > today)
  const begun = (period: OutPeriod) => period.fromOn <= today
  const until = (toOn: string | null) => (toOn ? dates.short(toOn) : t('out.untold'))
  return (
    <Panel heading={t('out.title')}>
      {cancel.error && (
        <Notice tone="danger" live="assertive">
          {inWords(cancel.error)}
        </Notice>
      )}
      <DataTable
        caption={t('out.caption')}
        hideCaption
        dense
        locale={locale}
        rows={house.outOfService}
        rowKey={(period) => period.id}
        empty={<p className="sp-muted">{t('out.none')}</p>}
        columns={[
          { id: 'bed', header: t('out.bed'), rowHeader: true, sortBy: nameOf, cell: nameOf },
          {
            id: 'period',
            header: t('out.period'),
            sortBy: (period) => period.fromOn,
            cell: (period) => (
              <>
                {t('out.nights', { from: dates.short(period.fromOn), to: until(period.toOn) })}
                {period.revisions[0]?.cancelled && <div className="sp-small sp-muted">{t('out.cancelled')}</div>}
              </>
            ),
          },
          {
            id: 'reason',
            header: t('out.reason'),
            cell: (period) => {
              const [latest] = period.revisions
              if (!latest) return <span className="sp-muted">{t('out.otherReason')}</span>
              return (
                <>
                  {reason(latest.reason)}
                  {latest.costCentre && <span className="sp-muted"> · {latest.costCentre}</span>}
                  {period.revisions.length > 1 && (
                    <details className="sp-details sp-small">
                      <summary>{t('out.revisions', { count: period.revisions.length })}</summary>
                      <ul>
                        {period.revisions.map((one) => (
                          <li key={one.revision}>
                            {t('out.revision', {
                              revision: one.revision,
                              reason: one.cancelled ? t('out.cancelled') : reason(one.reason),
                              from: dates.short(one.fromOn),
                              to: until(one.toOn),
                              who: one.madeByName,
                              when: dates.stamp(one.madeAt),
                            })}
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </>
              )
            },
          },
          ...(house.mayTakeOut
            ? [
                {
                  id: 'acts',
                  header: <span className="sp-sr">{t('out.change')}</span>,
                  align: 'end' as const,
                  cell: (period: OutPeriod) =>
                    runs(period) ? (
                      <span className="sp-row sp-row--end">
                        <Button
                          size="sm"
                          variant="tertiary"
                          aria-label={t('out.changeOf', { bed: nameOf(period) })}
                          onClick={() => setChanging(period)}
                        >
                          {t('out.change')}
                        </Button>
                        <Button
                          size="sm"
                          variant="tertiary"
                          aria-label={t(begun(period) ? 'out.cancelOf' : 'out.dropOf', { bed: nameOf(period) })}
                          busy={cancel.isPending && cancel.variables.occupancyId === period.id}
                          onClick={() => cancel.mutate({ occupancyId: period.id, version: period.version })}
                        >
                          {t(begun(period) ? 'out.cancel' : 'out.drop')}
                        </Button>
                      </span>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {changing && <ReviseOut period={changing} bedName={nameOf(changing)} onClose={() => setChanging(null)} />}
    </Panel>
  )
}
