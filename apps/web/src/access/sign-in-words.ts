import { useTranslations } from 'use-intl'
import type { SignInAnswer } from '../shell/session.ts'

/** A failed sign-in in words. */
export function useSignInWords() {
  const t = useTranslations('access.signIn')
  return (answer: Extract<SignInAnswer, { signedIn: false }>): string => {
    const seconds = answer.retryAfterSeconds ?? 60
    if (answer.message === 'TOO_MANY_ATTEMPTS') {
      return seconds < 90 ? t('tooMany', { seconds }) : t('tooManyLong', { minutes: Math.ceil(seconds / 60) })
    }
    if (answer.message === 'LOGIN_FAILED' || answer.message === 'INPUT_NOT_VALID') return t('wrong')
    return answer.message === 'OFFLINE' ? t('offline') : t('failed')
  }
}
