import { Panel } from '@samplass/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { type DemoLogin, demoLoginsQuery } from '../shell/session.ts'

/** In a demonstration: somebody for each role, filled in by one press. */
export function DemoLogins({ onPick }: { onPick: (login: DemoLogin) => void }) {
  const { sessionQueries } = useRouteContext({ from: '__root__' })
  const t = useTranslations('access')
  const { data: logins = [] } = useQuery(demoLoginsQuery, sessionQueries)
  if (logins.length === 0) return null
  return (
    <Panel heading={t('signIn.demo.title')} flush foot={<span className="sp-muted">{t('signIn.demo.body')}</span>}>
      <ul className="sp-choose">
        {logins.map((login) => (
          <li key={login.email}>
            <button type="button" onClick={() => onPick(login)}>
              <b>{login.name}</b>
              {login.memberships.map(({ organisation, roles }) => (
                <span key={organisation} className="sp-small sp-muted">
                  {roles.map((role) => t(`roles.${role}`)).join(', ')} · {organisation}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
