// What a notice from a landlord has to say (docs/sources.md C3, oppsigelse/heving [K]). A checklist: it marks, it is nobody's
// legal advice, and a notice with gaps is written down like any other.
import type { LocalDate } from '../nights.ts'

export interface NoticeFacts {
  readonly givenBy: 'landlord' | 'tenant'
  readonly inWriting: boolean
  readonly grounds: string
  readonly protestRightTold: boolean
}

export const noticePoints = ['in_writing', 'grounds', 'protest_right_told'] as const
export type NoticePoint = (typeof noticePoints)[number]

/** What is missing of what a landlord's notice has to say. The tenant owes no reason. */
export function gapsOfNotice(notice: NoticeFacts): NoticePoint[] {
  if (notice.givenBy === 'tenant') return []
  const has: Record<NoticePoint, boolean> = {
    in_writing: notice.inWriting,
    grounds: notice.grounds !== '',
    protest_right_told: notice.protestRightTold,
  }
  return noticePoints.filter((point) => !has[point])
}

/** The day is told, and never shuts the door: a protest that comes late is written down too. */
export const isProtestLate = (protestUntil: LocalDate | null, on: LocalDate): boolean =>
  protestUntil !== null && on > protestUntil
