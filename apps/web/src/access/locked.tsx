import { Button } from '@samplass/ui/button'
import { LockScreen } from '@samplass/ui/lock-screen'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { unlocked, useLock } from '../shell/lock.ts'
import { signIn } from '../shell/session.ts'
import { forgetClients } from '../shell/trpc.ts'
import { PasswordField } from './password-field.tsx'
import { useSignInWords } from './sign-in-words.ts'

/** In front of everything after a time without use. The same person goes on where they were; another one signs in anew. */
export function Locked() {
  const { account, queries, sessionQueries } = useRouteContext({ from: '/$org' })
  const lock = useLock()
  const t = useTranslations('access')
  const shell = useTranslations('shell')
  const words = useSignInWords()
  const router = useRouter()
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const password = String(new FormData(form).get('password') ?? '')
    if (!password) return setError(t('signIn.passwordMissing'))
    setBusy(true)
    const answer = await signIn(sessionQueries, { email: account.email, password })
    setBusy(false)
    if (!answer.signedIn) {
      setError(answer.message === 'LOGIN_FAILED' ? t('lock.wrong') : words(answer))
      return form.querySelector('input')?.focus()
    }
    setError('')
    unlocked(account.id)
    await queries.invalidateQueries()
    await router.invalidate()
  }
  const other = () => {
    const til = router.state.location.href
    sessionQueries.clear()
    forgetClients()
    // A new page: nothing that was read stays in this tab's memory.
    window.location.assign(`/logg-inn?til=${encodeURIComponent(til)}`)
  }
  return (
    <LockScreen
      open={lock !== null}
      brand={shell('product')}
      line={t('line')}
      title={t(lock === 'ended' ? 'lock.ended' : 'lock.locked')}
    >
      <p>{t(lock === 'ended' ? 'lock.endedBody' : 'lock.lockedBody', { name: account.name })}</p>
      <form className="sp-stack" onSubmit={submit} noValidate>
        <input type="hidden" autoComplete="username" value={account.email} readOnly />
        <PasswordField
          label={t('signIn.password')}
          name="password"
          autoComplete="current-password"
          error={error || undefined}
          data-autofocus=""
        />
        <Button size="lg" type="submit" className="sp-btn--wide" busy={busy}>
          {t('lock.unlock')}
        </Button>
      </form>
      <Button variant="tertiary" size="sm" onClick={other}>
        {t('lock.other')}
      </Button>
    </LockScreen>
  )
}
