import type { AccessPurpose } from '@samplass/domain/audit/schema'
import type { AllocationState, NeedState } from '@samplass/domain/placement/allocation'
import * as icons from '@samplass/ui/icon'
import type { StatusTagProps } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

/** What each panel of the way to a home is given. */
export type PlacementGiven = { personId: string; purpose: AccessPurpose }
export type Placement = Outputs['placement']['getPlacement']
export type Allocation = Placement['allocations'][number]
export type Wish = NonNullable<Placement['wish']>
export type Match = Outputs['placement']['listMatches']['matches'][number]

type Look = Pick<StatusTagProps, 'state' | 'icon'>
export const needLook: Record<NeedState, Look> = {
  need_registered: { icon: icons.Write },
  wishes_mapped: { icon: icons.Done },
  eligible: { state: 'ok' },
  parked: { state: 'holdt' },
  closed: { icon: icons.Close },
}
export const allocationLook: Record<AllocationState, Look> = {
  proposed: { icon: icons.House },
  viewing: { icon: icons.Calendar },
  offer_made: { state: 'holdt' },
  accepted: { state: 'ok' },
  lease_signed: { state: 'ok' },
  moved_in: { state: 'ok' },
  declined_by_person: { icon: icons.Close },
  declined_by_landlord: { icon: icons.Close },
  unit_lost: { icon: icons.Close },
  withdrawn: { icon: icons.Undo },
}

/** "Torggata 15, H0101": as much of the address as is written; a home whose address is kept from the reader is said to be so. */
export function useDoor() {
  const t = useTranslations('placement')
  return (street: string | null, unitNumber: string | null) =>
    street === null ? t('addressHidden') : [street, unitNumber].filter(Boolean).join(', ')
}
