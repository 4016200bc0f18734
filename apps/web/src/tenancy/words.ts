import type { RiskKind } from '@samplass/domain/tenancy/kinds'
import type { TenancyState } from '@samplass/domain/tenancy/tenancy'
import * as icons from '@samplass/ui/icon'
import type { StatusTagProps } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type Tenancy = Outputs['tenancy']['getTenancy']
export type Risk = Tenancy['risks'][number]
export type Row = Outputs['tenancy']['listTenancies']['tenancies'][number]
export type Signable = Outputs['tenancy']['listSignable']
export type { RiskKind }

export const stateLook: Record<TenancyState, Pick<StatusTagProps, 'state' | 'icon'>> = {
  signed: { state: 'holdt' },
  active: { state: 'ok', icon: icons.House },
  absent: { state: 'hjemme', icon: icons.Hourglass },
  at_risk: { state: 'over' },
  notice_given: { state: 'over', icon: icons.FileText },
  protested: { state: 'over', icon: icons.FileText },
  lease_over: { state: 'over', icon: icons.Calendar },
  ended: { icon: icons.Close },
}

/** "Kirkegata 8, bolig H0203" */
export function useAddress() {
  const t = useTranslations('tenancy')
  return (home: { street: string; unitNumber: string | null } | null) =>
    home === null ? t('addressHidden') : t('address', { street: home.street, unit: home.unitNumber ?? 'none' })
}

/** What was typed as an amount: null when nothing was, undefined when it is none. */
export function wholeNumber(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(/(kr|,-)$/i, '')
  if (bare === '') return null
  return /^\d{1,7}$/.test(bare) ? Number(bare) : undefined
}
