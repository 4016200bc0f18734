import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { draftsOf, keepDraft } from './drafts.ts'
import { useVisit } from './use-day.ts'
import { useOwner, useSender } from './use-sender.ts'

/**
 * The contact lies on the phone before it is sent: whatever happens on the way, it is there or it is with the server. Leads back to
 * the day, where what could not be sent stands on top. A phone that keeps nothing sends it at once, and the form stays if it cannot.
 */
export function useKeepContact(enrolmentId: string) {
  const t = useTranslations('followUp.log')
  const drafts = useTranslations('followUp.drafts')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const { slug } = useMembership()
  const owner = useOwner()
  const send = useSender()
  const [busy, setBusy] = useState(false)
  const whose = useVisit(enrolmentId)?.whose
  const leave = () => navigate({ to: '/$org/oppfolging', params: { org: slug } })
  const saved = () =>
    toast.show({ text: t('saved', { name: whose?.kind === 'full' ? whose.name : drafts('somebody') }) })
  const direct = useMutation(
    trpc.followUp.logContact.mutationOptions({
      onSuccess: async () => {
        void queries.invalidateQueries({ queryKey: trpc.followUp.pathKey() })
        saved()
        await leave()
      },
    }),
  )
  const save = async (contact: ContactDraft) => {
    if (!keepDraft(owner, { contact, savedAt: serverNow().toISOString(), no: null })) return direct.mutate(contact)
    setBusy(true)
    if (navigator.onLine) await send()
    const left = draftsOf(owner).find((one) => one.contact.contactId === contact.contactId)
    if (!left) saved()
    else toast.show({ tone: 'warning', text: left.no ? drafts('refusedNow') : t('kept') })
    await leave()
  }
  return { busy: busy || direct.isPending, error: direct.error as unknown, save: (it: ContactDraft) => void save(it) }
}
