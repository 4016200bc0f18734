import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@samplass/ui/button'
import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { changePassword } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { passwordLengthMin } from './own-password-form.tsx'
import { PasswordField } from './password-field.tsx'
import { useSignInWords } from './sign-in-words.ts'

const schema = z
  .object({
    current: z.string().check(z.minLength(1)),
    next: z.string().check(z.minLength(passwordLengthMin), z.maxLength(200)),
    repeat: z.string(),
  })
  .check(z.refine(({ next, repeat }) => next === repeat, { path: ['repeat'] }))
type Fields = z.infer<typeof schema>

export function PasswordForm() {
  const t = useTranslations('access')
  const toast = useToast()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const words = useSignInWords()
  const { register, handleSubmit, formState, setError, reset } = useForm<Fields>({
    resolver: zodResolver(schema),
    defaultValues: { current: '', next: '', repeat: '' },
  })
  const { errors, isSubmitting } = formState
  const save = handleSubmit(async ({ current, next }) => {
    const answer = await changePassword(current, next)
    if (answer.ok) {
      reset()
      toast.show({ text: t('settings.changed') })
      return queries.invalidateQueries({ queryKey: trpc.access.listSessions.queryKey() })
    }
    const message =
      answer.message === 'PASSWORD_WRONG' ? t('settings.currentWrong') : words({ signedIn: false, ...answer })
    setError('current', { type: 'server', message }, { shouldFocus: true })
  })
  const current =
    errors.current?.type === 'server' ? errors.current.message : errors.current && t('settings.currentMissing')
  return (
    <form className="sp-stack" onSubmit={(event) => void save(event)} noValidate>
      <PasswordField
        {...register('current')}
        label={t('settings.current')}
        autoComplete="current-password"
        error={current}
      />
      <PasswordField
        {...register('next')}
        label={t('signIn.own.next')}
        description={t('signIn.own.hint')}
        autoComplete="new-password"
        error={errors.next && t('signIn.own.tooShort')}
      />
      <PasswordField
        {...register('repeat')}
        label={t('signIn.own.repeat')}
        autoComplete="new-password"
        error={errors.repeat && t('signIn.own.different')}
      />
      <Button type="submit" busy={isSubmitting}>
        {t('settings.change')}
      </Button>
    </form>
  )
}
