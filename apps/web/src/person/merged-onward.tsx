import { useToast } from '@samplass/ui/toast'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useMembership } from '../shell/trpc.ts'

/** The record that was asked for has been merged into another: on to that one, once, and it is said. */
export function MergedOnward({ personId }: { personId: string }) {
  const t = useTranslations('person.merge')
  const toast = useToast()
  const navigate = useNavigate()
  const org = useMembership().slug
  const text = t('onward')
  useEffect(() => {
    toast.show({ text })
    void navigate({ to: '/$org/person/$personId', params: { org, personId }, replace: true })
  }, [toast, text, navigate, org, personId])
  return null
}
