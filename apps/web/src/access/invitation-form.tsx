import { Button } from '@samplass/ui/button'
import { useToast } from '@samplass/ui/toast'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { acceptInvitation, refreshSession } from '../shell/session.ts'
import { PasswordField } from './password-field.tsx'
import { useSignInWords } from './sign-in-words.ts'

/** Somebody who has an account says yes to work in one more place, with the one-time password they were given there. */
export function InvitationForm() {
  const t = useTranslations('access.invitation')
  const words = useSignInWords()
  const toast = useToast()
  const router = useRouter()
  const { sessionQueries } = useRouteContext({ from: '__root__' })
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = String(new FormData(form).get('code') ?? '').trim()
    if (!code) return setProblem(t('missing'))
    setBusy(true)
    const answer = await acceptInvitation(code)
    setBusy(false)
    if (!answer.ok)
      return setProblem(answer.message === 'NOT_FOUND' ? t('wrong') : words({ signedIn: false, ...answer }))
    setProblem('')
    form.reset()
    toast.show({ text: t('done') })
    await refreshSession(sessionQueries)
    await router.invalidate()
  }
  return (
    <form className="sp-stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>{t('body')}</p>
      <PasswordField label={t('code')} name="code" autoComplete="off" error={problem || undefined} />
      <Button type="submit" variant="secondary" busy={busy}>
        {t('accept')}
      </Button>
    </form>
  )
}
