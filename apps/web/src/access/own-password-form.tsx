import { Button } from '@samplass/ui/button'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PasswordField } from './password-field.tsx'

export const passwordLengthMin = 12

/** After a one-time password: one's own, before anything opens. */
export function OwnPasswordForm({
  given,
  error,
  busy,
  onChosen,
}: {
  given: string
  error: string
  busy: boolean
  onChosen: (password: string) => void
}) {
  const t = useTranslations('access.signIn.own')
  const [problems, setProblems] = useState<{ next?: string; repeat?: string }>({})
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [next, repeat] = [String(form.get('next') ?? ''), String(form.get('repeat') ?? '')]
    const found = {
      next: next.length < passwordLengthMin ? t('tooShort') : next === given ? t('same') : undefined,
      repeat: repeat !== next ? t('different') : undefined,
    }
    setProblems(found)
    const wrong = found.next ? 'next' : found.repeat ? 'repeat' : null
    if (wrong) return box.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus()
    onChosen(next)
  }
  return (
    <form className="sp-stack" onSubmit={submit} noValidate ref={box}>
      <h2 ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <p>{t('body')}</p>
      <PasswordField
        label={t('next')}
        description={t('hint')}
        name="next"
        autoComplete="new-password"
        error={problems.next ?? (error || undefined)}
      />
      <PasswordField label={t('repeat')} name="repeat" autoComplete="new-password" error={problems.repeat} />
      <Button size="lg" type="submit" className="sp-btn--wide" busy={busy}>
        {t('submit')}
      </Button>
    </form>
  )
}
