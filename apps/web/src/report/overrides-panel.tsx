import type { LocalDate } from '@samplass/domain/nights'
import { DataTable } from '@samplass/ui/data-table'
import { Panel } from '@samplass/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useTRPC } from '../shell/trpc.ts'

/** Rules set aside in one's own houses: when, which, and who said yes. Never for whom. */
export function OverridesPanel({ fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate }) {
  const t = useTranslations('report')
  const dates = useDates()
  const locale = useLocale()
  const { data } = useQuery({
    ...useTRPC().report.overrides.queryOptions({ fromOn, toOn, format: 'screen' }),
    enabled: fromOn < toOn,
  })
  const rows = data?.rows ?? []
  const name = new Map(data?.houses.map((house) => [house.id, house.name]))
  const rule = (code: string) => (t.has(`rule.${code}` as 'rule.meeting') ? t(`rule.${code}` as 'rule.meeting') : code)
  return (
    <Panel heading={t('overrides')} flush={rows.length > 0}>
      <DataTable
        caption={t('overridesCaption')}
        hideCaption
        dense
        locale={locale}
        rows={rows.map((row, at) => ({ ...row, key: String(at) }))}
        rowKey={(row) => row.key}
        empty={<p className="sp-muted">{t('overridesNone')}</p>}
        columns={[
          {
            id: 'when',
            header: t('when'),
            rowHeader: true,
            sortBy: (row) => String(row.at),
            cell: (row) => dates.stamp(row.at),
          },
          {
            id: 'house',
            header: t('house'),
            sortBy: (row) => name.get(row.houseId) ?? '',
            cell: (row) => name.get(row.houseId),
          },
          { id: 'group', header: t('group'), wide: true, cell: (row) => row.unitKind },
          { id: 'rules', header: t('rules'), cell: (row) => row.rules.map(rule).join(', ') },
          { id: 'approved', header: t('approved'), cell: (row) => row.approvedByName },
          { id: 'asked', header: t('asked'), wide: true, cell: (row) => row.askedByName },
          { id: 'reason', header: t('reason'), wide: true, cell: (row) => row.reason },
        ]}
      />
    </Panel>
  )
}
