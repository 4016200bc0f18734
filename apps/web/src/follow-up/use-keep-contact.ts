import type { ContactDraft } from '@samplass/domain/follow-up/schema'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { useDay } from './use-day.ts'

/** Writes the contact, and leads back to the day. */
export function useKeepContact(enrolmentId: string) {
  const t = useTranslations('followUp.log')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const { slug } = useMembership()
  const whose = useDay().data?.visits.find((one) => one.enrolmentId === enrolmentId)?.whose
  const log = useMutation(
    trpc.followUp.logContact.mutationOptions({
      onSuccess: async () => {
        void queries.invalidateQueries({ queryKey: trpc.followUp.pathKey() })
        toast.show({ text: t('saved', { name: whose?.kind === 'full' ? whose.name : '' }) })
        await navigate({ to: '/$org/oppfolging', params: { org: slug } })
      },
    }),
  )
  return { busy: log.isPending, error: log.error as unknown, save: (draft: ContactDraft) => log.mutate(draft) }
}
