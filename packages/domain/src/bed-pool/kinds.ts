// The closed lists of the bed pool. The same values stand as CHECK constraints in pool/0001_houses.sql and 0002_occupancy.sql.
import * as z from 'zod/mini'

/** Kinds of unit. One house may have several. */
export const unitKinds = [
  'safety_bed',
  'user_controlled_bed',
  'transitional_unit',
  'care_dwelling',
  'hostel',
  'shared_housing',
  'small_house',
  'temporary_accommodation',
  'institution_place',
] as const
export type UnitKind = (typeof unitKinds)[number]
export const unitKind = z.enum(unitKinds)

/** What can be said of a bed, and so what a person may need. */
export const bedAttributes = [
  'single_room',
  'double_room',
  'accessible',
  'ground_floor',
  'own_bath',
  'own_entrance',
  'quiet',
  'pets',
  'women_only',
  'children',
  'staffed_all_night',
] as const
export type BedAttribute = (typeof bedAttributes)[number]
export const bedAttribute = z.enum(bedAttributes)

/** Why a bed is out of service, docs/sources.md D1. */
export const outOfServiceReasons = [
  'cleaning',
  'maintenance',
  'damage',
  'pest',
  'staff_shortage',
  'cooling_off',
  'single_occupancy',
  'belongings_left',
] as const
export type OutOfServiceReason = (typeof outOfServiceReasons)[number]
export const outOfServiceReason = z.enum(outOfServiceReasons)

/** Why a bed is held, docs/sources.md D3. */
export const holdReasons = ['viewing', 'negotiation', 'move', 'other'] as const
export type HoldReason = (typeof holdReasons)[number]
/** What somebody says who keeps a bed by hand. A hold for a negotiation is made by its thread, and ends with it. */
export const holdReasonsByHand = ['viewing', 'move', 'other'] as const satisfies readonly HoldReason[]
export const holdReason = z.enum(holdReasonsByHand)

export const occupancyKinds = ['stay', 'hold', 'out_of_service', 'admission'] as const
export type OccupancyKind = (typeof occupancyKinds)[number]
