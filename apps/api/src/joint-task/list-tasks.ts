import { stateOfThread } from '@samplass/domain/planned-admission/thread'
import { loadThreads } from '../planned-admission/load.ts'
import { loadWhose } from '../planned-admission/load-whose.ts'
import type { Verb } from '../trpc.ts'
import { loadTasks } from './load.ts'

/** What is open between the reader's side and the others, the most overdue on top. An offer that has run out is met about no more. */
export async function listTasks(verb: Verb) {
  const threads = new Map((await loadThreads(verb)).map((thread) => [thread.id, thread]))
  const all = await loadTasks(verb, [...threads.keys()])
  const open = all.flatMap((task) => {
    const thread = threads.get(task.admissionId)
    if (!thread || task.outcome !== null) return []
    const met = task.kind === 'joint_meeting' && stateOfThread(thread.facts, verb.now) === 'expired'
    return met ? [] : [{ task, thread }]
  })
  const whose = await loadWhose(verb, [...new Set(open.map(({ thread }) => thread))])
  const names = new Map((await verb.directory.all()).map(({ role, name }) => [role, name]))
  return open.map(({ task, thread }) => {
    const other = thread.side === 'municipality' ? thread.specialistRole : thread.municipalityRole
    return {
      ...task,
      otherSide: names.get(other) ?? other,
      whose: whose.get(thread.id) ?? { kind: 'unknown' as const, reference: thread.reference },
    }
  })
}
