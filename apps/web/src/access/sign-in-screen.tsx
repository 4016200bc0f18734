import { Button } from '@samplass/ui/button'
import { TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { LoginCard } from '@samplass/ui/login-card'
import { Notice } from '@samplass/ui/notice'
import { Link, useRouteContext, useRouter } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { lockMinutes } from '../shell/lock.ts'
import { sessionQuery, signIn } from '../shell/session.ts'
import { DemoLogins } from './demo-logins.tsx'
import { LanguageLinks } from './language-links.tsx'
import { OwnPasswordForm } from './own-password-form.tsx'
import { PasswordField } from './password-field.tsx'
import { useSignInWords } from './sign-in-words.ts'

/** The way in. `til` is where somebody was sent here from. */
export function SignInScreen({ til }: { til?: string }) {
  const { sessionQueries } = useRouteContext({ from: '__root__' })
  const t = useTranslations('access.signIn')
  const access = useTranslations('access')
  const shell = useTranslations('shell')
  const words = useSignInWords()
  const router = useRouter()
  const [given, setGiven] = useState({ email: '', password: '' })
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({})
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  const [oneTime, setOneTime] = useState(false)
  const box = useRef<HTMLFormElement>(null)
  const focus = (name: string) => box.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()
  useEffect(() => {
    document.title = `${t('title')} – ${shell('product')}`
  }, [t, shell])

  const send = async (newPassword?: string) => {
    setBusy(true)
    setError('')
    const answer = await signIn(sessionQueries, { ...given, newPassword })
    setBusy(false)
    if (answer.signedIn) {
      const session = await sessionQueries.ensureQueryData(sessionQuery)
      const slugs = session.signedIn ? session.memberships.map(({ slug }) => slug) : []
      // Only back to a page of ours, in an organisation of one's own.
      const back = til && [...slugs, 'til'].some((begin) => til.startsWith(`/${begin}/`)) ? til : '/'
      return router.history.push(back)
    }
    if (answer.message === 'PASSWORD_ONE_TIME') return setOneTime(true)
    setOneTime(false)
    setError(words(answer))
    focus('password')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = {
      email: /\S+@\S+/.test(given.email) ? undefined : t('emailMissing'),
      password: given.password ? undefined : t('passwordMissing'),
    }
    setMissing(found)
    if (found.email || found.password) return focus(found.email ? 'email' : 'password')
    void send()
  }
  return (
    <LoginCard
      brand={shell('product')}
      line={access('line')}
      title={t('title')}
      foot={
        <>
          <Link to="/tilgjengelighet">{t('accessibility')}</Link>
          <LanguageLinks />
        </>
      }
    >
      {oneTime ? (
        <OwnPasswordForm given={given.password} error={error} busy={busy} onChosen={(next) => void send(next)} />
      ) : (
        <form className="sp-stack" onSubmit={submit} noValidate ref={box}>
          <TextField
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={given.email}
            error={missing.email}
            onChange={(event) => setGiven({ ...given, email: event.target.value })}
          />
          <PasswordField
            label={t('password')}
            name="password"
            autoComplete="current-password"
            value={given.password}
            error={missing.password ?? (error || undefined)}
            onChange={(event) => setGiven({ ...given, password: event.target.value })}
          />
          <Button size="lg" type="submit" className="sp-btn--wide" busy={busy}>
            {t('submit')}
          </Button>
        </form>
      )}
      <p className="sp-sr" role="alert">
        {error}
      </p>
      <details className="sp-small">
        <summary>{t('forgot')}</summary>
        <p>{t('forgotBody')}</p>
      </details>
      <DemoLogins
        onPick={({ email, password }) => {
          setGiven({ email, password })
          setMissing({})
          setError('')
          box.current?.querySelector<HTMLButtonElement>('[type="submit"]')?.focus()
        }}
      />
      <Notice tone="neutral" icon={icons.Lock} title={t('shared')}>
        {t('sharedBody', { minutes: String(lockMinutes) })}
      </Notice>
    </LoginCard>
  )
}
