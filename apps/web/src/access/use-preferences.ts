import { useMutation } from '@tanstack/react-query'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useLocaleChoice } from '../shell/locale.tsx'
import { applyScheme } from '../shell/scheme.ts'
import { refreshSession } from '../shell/session.ts'
import type { Inputs } from '../shell/trpc.ts'

type Preferences = Inputs['access']['setPreferences']

/** Shows at once, then saves on the account, so that the next machine looks the same. */
export function usePreferences() {
  const { trpc, queries, sessionQueries, account } = useRouteContext({ from: '/$org' })
  const { setLocale } = useLocaleChoice()
  const router = useRouter()
  const save = useMutation(
    trpc.access.setPreferences.mutationOptions({
      onSuccess: async () => {
        await refreshSession(sessionQueries)
        await router.invalidate()
      },
      onError: () => {
        setLocale(account.locale)
        applyScheme(account.colorScheme)
      },
    }),
    queries,
  )
  const set = (preferences: Preferences) => {
    if (preferences.locale) setLocale(preferences.locale)
    if (preferences.colorScheme) applyScheme(preferences.colorScheme)
    save.mutate(preferences)
  }
  return { set, pending: save.isPending, saved: save.isSuccess, error: save.error }
}
