import type { Connection } from '@samplass/db/connection'
import type { EmergencyState } from '@samplass/domain/emergency/schema'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { Verb } from '../trpc.ts'

type Row = {
  emergencyId: string
  personId: string
  toRole: string | null
  categories: string[]
  reason: string
  openedAt: Date
  openedBy: string | null
  openedByName: string
  endsAt: Date
  informedAt: Date | null
  informedHow: string | null
  informedByName: string | null
  notInformedWhy: string | null
  state: EmergencyState
  reviewWords: string | null
  reviewedAt: Date | null
  reviewedByName: string | null
  personName: string
  protection: AddressProtection
}

/** Emergencies with what became of them: newest first, what waits for a review or for the person to be told on top. */
export const loadEmergencies = ({ tx }: Verb, where: ReturnType<Connection>) => tx.sql<Row[]>`
  select e.id as "emergencyId", e.person_id as "personId", e.to_role as "toRole", e.categories, e.reason, e.opened_at as "openedAt",
    e.opened_by as "openedBy", e.opened_by_name as "openedByName", e.ends_at as "endsAt", e.informed_at as "informedAt",
    e.informed_how as "informedHow", e.informed_by_name as "informedByName", e.not_informed_why as "notInformedWhy",
    coalesce(e.review, 'open') as state, e.review_words as "reviewWords", e.reviewed_at as "reviewedAt",
    e.reviewed_by_name as "reviewedByName", p.given_name || ' ' || p.family_name as "personName", p.address_protection as protection
  from emergency_disclosure e join person p on p.id = e.person_id
  where ${where} order by e.review is null or e.informed_at is null desc, e.opened_at desc, e.id limit 200`
