import { permissionsOf } from '@samplass/domain/access/roles'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import type { Outputs } from '../shell/trpc.ts'

export type NoticeRow = Outputs['notice']['list']['notices'][number]

/** A time to answer by passes without anybody acting. */
const againMs = 60_000

/** What the reader is told of: live as the threads are, and nothing for whoever does not negotiate. */
export function useNotices(on: boolean) {
  const { queries, trpc, membership } = useRouteContext({ from: '/$org' })
  const may = permissionsOf(membership.roles).has('admission.negotiate')
  const found = useQuery(
    trpc.notice.list.queryOptions(undefined, { enabled: on && may, refetchInterval: againMs }),
    queries,
  )
  const queryKey = trpc.notice.list.queryKey()
  const mark = useMutation(
    trpc.notice.markRead.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey }) }),
    queries,
  )
  return {
    may,
    found,
    markRead: (noticeIds: string[]) => mark.mutate({ noticeIds }),
    marking: mark.isPending,
    error: mark.error,
  }
}

/** Where a notice leads. */
export function pathOf({ admissionId, personId }: NoticeRow, slug: string): string {
  if (admissionId) return `/${slug}/innleggelser/${admissionId}`
  return personId ? `/${slug}/person/${personId}` : `/${slug}/varsler`
}
