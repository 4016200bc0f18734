import { Button } from '@samplass/ui/button'
import { LoginCard } from '@samplass/ui/login-card'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { signOut } from '../shell/session.ts'
import { InvitationForm } from './invitation-form.tsx'

/** Signed in, and nowhere to go: access has ended, or has not begun. */
export function NoOrganisation() {
  const { sessionQueries } = useRouteContext({ from: '__root__' })
  const t = useTranslations('shell')
  const access = useTranslations('access')
  const router = useRouter()
  const leave = () => void signOut(sessionQueries).then(() => router.navigate({ to: '/logg-inn' }))
  return (
    <LoginCard brand={t('product')} line={access('line')} title={t('noOrganisation.title')}>
      <p>{t('noOrganisation.body')}</p>
      <InvitationForm />
      <Button variant="tertiary" onClick={leave}>
        {t('signOut')}
      </Button>
    </LoginCard>
  )
}
