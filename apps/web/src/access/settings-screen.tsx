import { CheckField, RadioField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { HousingSettingsPanel } from '../housing/settings-panel.tsx'
import { PlanSettingsPanel } from '../plan/settings-panel.tsx'
import { useProblemText } from '../shell/refusals.ts'
import type { Account } from '../shell/session.ts'
import { useAccount } from '../shell/trpc.ts'
import { languages } from '../shell/user-menu.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'
import { usePreferences } from './use-preferences.ts'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly Account['colorScheme'][]

/** What follows the account from machine to machine, the password, and where it is signed in. */
export function SettingsScreen() {
  const t = useTranslations('access.settings')
  const access = useTranslations('access')
  const account = useAccount()
  const words = useProblemText()
  const { set, saved, error } = usePreferences()
  return (
    <>
      <PageHead title={t('title')} eyebrow={`${account.name} · ${account.email}`} />
      <div className="sp-stack">
        <div className="sp-two">
          <Panel heading={t('look')} aside={<span role="status">{saved ? t('saved') : ''}</span>}>
            <div className="sp-stack">
              {error && <Notice tone="danger" live="assertive" title={words(error)} />}
              <RadioField
                label={t('language')}
                name="locale"
                value={account.locale}
                options={languages.map(({ locale, name }) => ({
                  value: locale,
                  label: <span lang={locale}>{name}</span>,
                }))}
                onChange={(value) => set({ locale: languages.find(({ locale }) => locale === value)?.locale })}
              />
              <RadioField
                label={t('scheme')}
                name="scheme"
                value={account.colorScheme}
                options={schemes.map((scheme) => ({ value: scheme, label: t(`schemes.${scheme}`) }))}
                onChange={(value) => set({ colorScheme: schemes.find((scheme) => scheme === value) })}
              />
              <CheckField
                value="keys"
                label={t('keys')}
                description={t('keysBody')}
                checked={account.singleKeyShortcuts}
                onChange={(event) => set({ singleKeyShortcuts: event.target.checked })}
              />
            </div>
          </Panel>
          <Panel heading={t('password')}>
            <PasswordForm />
          </Panel>
        </div>
        <PlanSettingsPanel />
        <HousingSettingsPanel />
        <SessionList />
        <Panel heading={access('invitation.title')}>
          <InvitationForm />
        </Panel>
      </div>
    </>
  )
}
