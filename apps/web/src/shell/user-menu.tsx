import * as icons from '@samplass/ui/icon'
import { Menu } from '@samplass/ui/menu'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePreferences } from '../access/use-preferences.ts'
import { forgetBoardDrafts } from '../board/drafts.ts'
import { countDrafts, forgetDrafts } from '../follow-up/drafts.ts'
import { LeaveDialog } from '../follow-up/leave-dialog.tsx'
import { lockScreen } from './lock.ts'
import { type Locale, signOut } from './session.ts'
import { forgetClients } from './trpc.ts'

export const languages: readonly { locale: Locale; name: string }[] = [
  { locale: 'nb', name: 'Bokmål' },
  { locale: 'nn', name: 'Nynorsk' },
  { locale: 'en', name: 'English' },
]

/** Who is signed in, with which roles, and what follows the account. */
export function UserMenu({ onHelp }: { onHelp: () => void }) {
  const { membership, account, sessionQueries } = useRouteContext({ from: '/$org' })
  const t = useTranslations('shell')
  const access = useTranslations('access')
  const router = useRouter()
  const { set } = usePreferences()
  const roles = membership.roles.map((role) => access(`roles.${role}`)).join(', ')
  const first = membership.roles[0]
  const [unsent, setUnsent] = useState(0)
  const leave = () => {
    forgetDrafts(account.id)
    forgetBoardDrafts(account.id)
    void signOut(sessionQueries).then(() => {
      forgetClients()
      return router.navigate({ to: '/logg-inn' })
    })
  }
  const menu = (
    <Menu
      label={t('account')}
      align="end"
      triggerClass="sp-top__btn sp-top__btn--bare"
      trigger={
        <>
          <icons.PersonCircle />
          <span className="sp-hide-phone">
            {first && <small>{access(`roles.${first}`)}</small>}
            {account.name}
          </span>
          <span className="sp-sr">, {t('account')}</span>
        </>
      }
      head={
        <>
          <b>{account.name}</b>
          <br />
          {roles}
        </>
      }
      items={[
        {
          id: 'settings',
          label: t('places.settings'),
          icon: icons.Settings,
          onPick: () => void router.navigate({ to: '/$org/innstillinger', params: { org: membership.slug } }),
        },
        { id: 'help', label: t('help'), icon: icons.Help, onPick: onHelp },
        ...languages.map(({ locale, name }, at) => ({
          id: locale,
          label: name,
          lang: locale,
          startsGroup: at === 0,
          checked: account.locale === locale,
          onPick: () => set({ locale }),
        })),
        { id: 'lock', label: access('lock.lockNow'), icon: icons.Lock, startsGroup: true, onPick: lockScreen },
        {
          id: 'out',
          label: t('signOut'),
          icon: icons.SignOut,
          onPick: () => (countDrafts(account.id) > 0 ? setUnsent(countDrafts(account.id)) : leave()),
        },
      ]}
    />
  )
  if (unsent === 0) return menu
  return (
    <>
      {menu}
      <LeaveDialog count={unsent} onLeave={leave} onClose={() => setUnsent(0)} />
    </>
  )
}
