import { formatPhone } from '@samplass/domain/person/phone'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import type { Admission } from './words.ts'

/** Who answers at the other side day and night, and whom an overdue turn has gone to. */
export function ReachPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions.reach')
  const { reach, escalatedTo } = admission
  if (!reach && !escalatedTo) return null
  return (
    <Panel label={t('title')} flush>
      {reach && <Line label={t('always', { name: reach.name })} phone={reach.phone} />}
      {escalatedTo && <Line label={t('escalated', { name: escalatedTo.name })} phone={escalatedTo.phone} />}
    </Panel>
  )
}

function Line({ label, phone }: { label: string; phone: string }) {
  return (
    <div className="sp-phone">
      <icons.Phone />
      <div>
        <h2 className="sp-small sp-muted">{label}</h2>
        <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
      </div>
    </div>
  )
}
