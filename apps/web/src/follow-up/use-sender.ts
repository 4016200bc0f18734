import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { MutationObserver, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import type { Owner } from './drafts.ts'
import { sendDrafts } from './send-drafts.ts'

/** Whose drafts these are. */
export function useOwner(): Owner {
  return { accountId: useAccount().id, slug: useMembership().slug }
}

/** Sends what waits. The day is read again where something was sent. */
export function useSender(): () => Promise<number> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { accountId, slug } = useOwner()
  return useCallback(async () => {
    const send = (contact: ContactDraft) => {
      // The contact's own id is its key, in whichever tab and however often.
      const context = { idempotencyKey: contact.contactId }
      return new MutationObserver(queries, trpc.followUp.logContact.mutationOptions({ trpc: { context } })).mutate(
        contact,
      )
    }
    const sent = await sendDrafts({ accountId, slug }, send)
    if (sent > 0) void queries.invalidateQueries({ queryKey: trpc.followUp.pathKey() })
    return sent
  }, [trpc, queries, accountId, slug])
}
