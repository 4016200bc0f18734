import { AppShell, type ShellPlace } from '@samplass/ui/app-shell'
import * as icons from '@samplass/ui/icon'
import { Menu } from '@samplass/ui/menu'
import { Notice } from '@samplass/ui/notice'
import { ToastProvider } from '@samplass/ui/toast'
import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet, useLocation, useRouteContext, useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Locked } from '../access/locked.tsx'
import { usePreferences } from '../access/use-preferences.ts'
import { DraftSender } from '../follow-up/draft-sender.tsx'
import { Bell } from '../notice/bell.tsx'
import { useCounts } from './counts.ts'
import { useDates } from './dates.ts'
import { RouterLink } from './link.tsx'
import { useLive } from './live.ts'
import { useLocaleChoice } from './locale.tsx'
import { useAutoLock, useLock } from './lock.ts'
import { useOnline } from './online.ts'
import { Palette } from './palette.tsx'
import { homeOf, more, placesFor, railFor } from './places.ts'
import { applyScheme, useDark } from './scheme.ts'
import { ShortcutHelp } from './shortcut-help.tsx'
import { rememberFirstKey, useShortcut } from './shortcuts.ts'
import { UserMenu } from './user-menu.tsx'

const others = [
  { id: 'person', path: 'person' },
  { id: 'newPerson', path: 'ny-person' },
  { id: 'stay', path: 'opphold' },
] as const

/** Top bar, rail and live status around every screen of one organisation, and the lock in front of them. */
export function Frame() {
  const { queries, membership, account } = useRouteContext({ from: '/$org' })
  const t = useTranslations('shell')
  const dates = useDates()
  const { setLocale } = useLocaleChoice()
  const { pathname } = useLocation()
  const router = useRouter()
  const dark = useDark()
  const preferences = usePreferences()
  const [dialog, setDialog] = useState<'palette' | 'help' | null>(null)
  useEffect(() => setLocale(account.locale), [account.locale, setLocale])
  useEffect(() => applyScheme(account.colorScheme), [account.colorScheme])

  const base = `/${membership.slug}`
  const wall = pathname.startsWith(`${base}/vegg`) || pathname.startsWith(`${base}/tavlemote/vegg`)
  const locked = useLock()
  const online = useOnline()
  const live = useLive(membership.slug, queries, !locked)
  const counts = useCounts(!locked && !wall)
  const goOn = useCallback(() => void queries.invalidateQueries(), [queries])
  const startAgain = useCallback(() => window.location.reload(), [])
  // Without a signal nobody could unlock the screen that is meant for it: the phone’s own lock stands before it.
  const logging = pathname.startsWith(`${base}/logg`)
  useAutoLock(account.id, wall || (logging && !online), goOn, startAgain)
  useShortcut('?', () => setDialog('help'))
  useEffect(() => {
    window.addEventListener('keydown', rememberFirstKey)
    return () => window.removeEventListener('keydown', rememberFirstKey)
  }, [])

  const isAt = (path: string) => pathname === `${base}/${path}` || pathname.startsWith(`${base}/${path}/`)
  const rail = railFor(membership.roles)
  const shown: ShellPlace[] = [...rail, more].map((place) => ({
    id: place.id,
    label: t(`places.${place.id}`),
    href: `${base}/${place.path}`,
    icon: place.icon,
    iconCurrent: 'iconCurrent' in place ? place.iconCurrent : undefined,
    current: isAt(place.path),
    count: place.id === 'night' || place.id === 'waiting' ? counts[place.id] : undefined,
    countWord: t(place.id === 'night' ? 'late' : 'waiting'),
  }))
  const at = placesFor(membership.roles).find(({ path }) => isAt(path))
  // Never whose: a title stands in the tab, the history and on a projector.
  const other = others.find(({ path }) => isAt(path))
  const title = at ? t(`places.${at.id}`) : other ? t(`titles.${other.id}`) : isAt(more.path) ? t('places.more') : null
  useEffect(() => {
    document.title = title ? `${title} – ${t('product')}` : t('product')
  }, [title, t])

  const lost = live.state === 'lost'
  const lostText = t('live.lost', { time: dates.time(live.since) })
  return (
    <QueryClientProvider client={queries}>
      <ToastProvider label={t('messages')} closeLabel={t('close')}>
        <div hidden={Boolean(locked)}>
          <AppShell
            brand={{ name: t('product'), href: `${base}/${homeOf(membership.roles)}` }}
            places={shown}
            railLabel={t('menu')}
            skipLabel={t('skip')}
            screen={pathname}
            link={RouterLink}
            find={{ label: t('find'), keys: 'Ctrl K', onOpen: () => setDialog('palette') }}
            organisation={<OrganisationSwitch />}
            live={{
              text: lost ? lostText : live.byName ? t('live.changedBy', { name: live.byName }) : t('live.now'),
              off: lost,
            }}
            scheme={{
              label: t('scheme'),
              dark,
              onToggle: () => preferences.set({ colorScheme: dark ? 'light' : 'dark' }),
            }}
            banner={
              lost &&
              !logging && (
                <Notice tone="warning" icon={icons.Offline} title={lostText} live="polite">
                  {t('live.lostBody')}
                </Notice>
              )
            }
            end={
              <>
                <Bell on={!locked && !wall} />
                <UserMenu onHelp={() => setDialog('help')} />
              </>
            }
          >
            <Outlet />
          </AppShell>
          {placesFor(membership.roles).map(({ id, path, key }) => (
            <GoKey key={id} letter={key} onGo={() => router.history.push(`${base}/${path}`)} />
          ))}
          <GoKey letter={more.key} onGo={() => router.history.push(`${base}/${more.path}`)} />
          <DraftSender on={!locked && !wall} />
          <Palette open={dialog === 'palette'} onClose={() => setDialog(null)} onHelp={() => setDialog('help')} />
          <ShortcutHelp open={dialog === 'help'} onClose={() => setDialog(null)} />
        </div>
        <Locked />
      </ToastProvider>
    </QueryClientProvider>
  )
}

function GoKey({ letter, onGo }: { letter: string; onGo: () => void }) {
  useShortcut(`g ${letter}`, onGo)
  return null
}

/** The organisation that one acts as, and how much of it, above every screen. */
function OrganisationSwitch() {
  const { membership, memberships } = useRouteContext({ from: '/$org' })
  const t = useTranslations('shell')
  const scope = useTranslations('access.scope')
  const router = useRouter()
  const reach = ({ whole, houses, houseIds }: typeof membership) => {
    if (whole) return scope('whole')
    if (houseIds.length === 0) return scope('nothing')
    return houses.length > 0 && houses.length <= 2 ? houses.join(', ') : scope('houses', { count: houseIds.length })
  }
  const trigger = (
    <span>
      <small className="sp-hide-phone">{reach(membership)}</small>
      <span>{membership.name}</span>
    </span>
  )
  if (memberships.length < 2) return <div className="sp-top__btn sp-top__btn--still">{trigger}</div>
  return (
    <Menu
      label={t('organisation')}
      trigger={
        <>
          {trigger}
          <icons.Switch />
          <span className="sp-sr">, {t('organisation')}</span>
        </>
      }
      items={memberships.map((one) => ({
        id: one.slug,
        label: one.name,
        note: reach(one),
        checked: one.slug === membership.slug,
        onPick: () => router.history.push(`/${one.slug}/${homeOf(one.roles)}`),
      }))}
    />
  )
}
