import type { Permission } from '@samplass/domain/access/roles'
import { permissionsOf } from '@samplass/domain/access/roles'
import { AppShell, type LinkComponent, type ShellPlace } from '@samplass/ui/app-shell'
import * as icons from '@samplass/ui/icon'
import { Menu } from '@samplass/ui/menu'
import { Notice } from '@samplass/ui/notice'
import { QueryClientProvider } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useRouteContext, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useLive } from './live.ts'
import { useLocaleChoice } from './locale.tsx'
import { places } from './places.ts'
import { applyScheme, useScheme } from './scheme.ts'
import { signOut } from './session.ts'
import { forgetClients } from './trpc.ts'

const RouterLink: LinkComponent = ({ href, ...rest }) => <Link to={href} {...rest} />

/** Top bar, rail and live status around every screen of one organisation. */
export function Frame() {
  const { queries, membership, memberships, account, sessionQueries } = useRouteContext({ from: '/$org' })
  const t = useTranslations('shell')
  const format = useFormatter()
  const { setLocale } = useLocaleChoice()
  const { pathname } = useLocation()
  const router = useRouter()
  const live = useLive(membership.slug, queries)
  const scheme = useScheme()
  useEffect(() => setLocale(account.locale), [account.locale, setLocale])
  useEffect(() => applyScheme(account.colorScheme), [account.colorScheme])

  const can = permissionsOf(membership.roles)
  const base = `/${membership.slug}`
  const shown: ShellPlace[] = places
    .filter(({ needs }) => needs.some((permission: Permission) => can.has(permission)))
    .map(({ id, path, icon }) => ({
      id,
      label: t(`places.${id}`),
      href: `${base}/${path}`,
      icon,
      current: pathname === `${base}/${path}` || pathname.startsWith(`${base}/${path}/`),
      countWord: t('waiting'),
    }))
  const lost = live.state === 'lost'

  return (
    <QueryClientProvider client={queries}>
      <AppShell
        brand={{ name: t('product'), href: `${base}/natt` }}
        places={shown}
        railLabel={t('menu')}
        skipLabel={t('skip')}
        screen={pathname}
        link={RouterLink}
        organisation={
          <Menu
            label={t('organisation')}
            trigger={
              <>
                <span>{membership.name}</span>
                <icons.Switch />
              </>
            }
            items={memberships.map(({ slug, name }) => ({
              id: slug,
              label: name,
              checked: slug === membership.slug,
              onPick: () => void router.navigate({ to: '/$org/natt', params: { org: slug } }),
            }))}
          />
        }
        live={{
          text: lost
            ? t('live.lost', { time: format.dateTime(live.since, 'time') })
            : live.byName
              ? t('live.changedBy', { name: live.byName })
              : t('live.now'),
          off: lost,
        }}
        scheme={{ label: t('scheme'), dark: scheme.dark, onToggle: scheme.toggle }}
        banner={
          lost && (
            <Notice
              tone="warning"
              icon={icons.Offline}
              title={t('live.lost', { time: format.dateTime(live.since, 'time') })}
              live="polite"
            >
              {t('live.lostBody')}
            </Notice>
          )
        }
        end={
          <Menu
            label={t('account')}
            align="end"
            trigger={
              <>
                <icons.PersonCircle />
                <span className="sp-hide-phone">{account.name}</span>
              </>
            }
            head={account.name}
            items={[
              {
                id: 'out',
                label: t('signOut'),
                onPick: () =>
                  void signOut(sessionQueries).then(() => {
                    forgetClients()
                    return router.navigate({ to: '/logg-inn' })
                  }),
              },
            ]}
          />
        }
      >
        <Outlet />
      </AppShell>
    </QueryClientProvider>
  )
}
