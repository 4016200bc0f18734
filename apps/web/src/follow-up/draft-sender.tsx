import { permissionsOf } from '@samplass/domain/access/roles'
import { useToast } from '@samplass/ui/toast'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useMembership } from '../shell/trpc.ts'
import { useDrafts } from './drafts.ts'
import { useOwner, useSender } from './use-sender.ts'

const againMs = 30_000

/** On every screen: what was written without a signal is sent when there is one, and the screens it takes are fetched before. */
export function DraftSender({ on }: { on: boolean }) {
  const { roles, slug } = useMembership()
  const router = useRouter()
  const mayWork = permissionsOf(roles).has('follow_up.work')
  useEffect(() => {
    if (!mayWork) return
    const params = { org: slug }
    for (const to of ['/$org/logg', '/$org/oppfolging'] as const)
      void router.preloadRoute({ to, params }).catch(() => {})
  }, [router, slug, mayWork])
  return on && mayWork ? <Sending /> : null
}

function Sending() {
  const t = useTranslations('followUp.drafts')
  const toast = useToast()
  const send = useSender()
  const waiting = useDrafts(useOwner()).filter(({ no }) => no === null).length
  useEffect(() => {
    if (waiting === 0) return
    const tryNow = async () => {
      if (!navigator.onLine || document.visibilityState === 'hidden') return
      const sent = await send()
      if (sent > 0) toast.show({ text: t('sent', { count: sent }) })
    }
    void tryNow()
    const timer = setInterval(tryNow, againMs)
    window.addEventListener('online', tryNow)
    document.addEventListener('visibilitychange', tryNow)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', tryNow)
      document.removeEventListener('visibilitychange', tryNow)
    }
  }, [waiting, send, toast, t])
  return null
}
