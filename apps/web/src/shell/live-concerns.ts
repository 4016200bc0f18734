import type { QueryKey } from '@tanstack/react-query'

/** What the stream says of a change: a house, a thread about an admission, a visit of specialists, a team's board, or none where it is among the published windows. */
export type Heard = {
  houseId: string | null
  admissionId: string | null
  consultationId: string | null
  teamId: string | null
  byName: string | null
}

/** What is read again when a thread changes. */
const ofThreads: ReadonlySet<string> = new Set(['plannedAdmission', 'jointTask', 'notice'])

/**
 * Which of the queries on screen a change can be seen in: a thread in the lists of threads, on its own page and
 * among the notices, a house in everything else. What stands on a list with names is a look-up that is logged, and so not read again for what is not on it.
 */
export function concernedBy(changes: readonly Heard[]): (key: QueryKey) => boolean {
  const house = changes.some(({ houseId }) => houseId !== null)
  const threads = new Set(changes.map(({ admissionId }) => admissionId).filter((id) => id !== null))
  const visits = changes.some(({ consultationId }) => consultationId !== null)
  const teams = new Set(changes.map(({ teamId }) => teamId).filter((id) => id !== null))
  return ([path, asked]) => {
    const [slice] = Array.isArray(path) ? path : []
    // What a service can receive depends on its houses, its threads and its windows.
    if (slice === 'capacity')
      return changes.some(({ consultationId, teamId }) => consultationId === null && teamId === null)
    // A question may point to a thread, and does so no longer when that is closed.
    if (slice === 'consultation') return visits || threads.size > 0
    // Where somebody is stands on the board too: stays and admissions move it as much as what the team writes.
    if (slice === 'board') {
      const team = (asked as { input?: { teamId?: string } } | undefined)?.input?.teamId
      return house || threads.size > 0 || (team === undefined ? teams.size > 0 : teams.has(team))
    }
    // Homes do not change with beds, and a list of them is a look-up that is logged.
    if (slice === 'tenancy') return false
    if (!ofThreads.has(String(slice))) return house
    const thread = (asked as { input?: { admissionId?: string } } | undefined)?.input?.admissionId
    return thread === undefined ? threads.size > 0 : threads.has(thread)
  }
}
