import { type Command, type CommandGroup, CommandPalette } from '@samplass/ui/command-palette'
import * as icons from '@samplass/ui/icon'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { lockScreen } from './lock.ts'
import { homeOf, more, placesFor } from './places.ts'

type Act = Command & { label: string; run: () => void }

const fold = (text: string) => text.toLocaleLowerCase('nb').normalize('NFC')

/** Ctrl+K: every place, every organisation of one's own, and what can be done from anywhere. */
export function Palette({ open, onClose, onHelp }: { open: boolean; onClose: () => void; onHelp: () => void }) {
  const { membership, memberships } = useRouteContext({ from: '/$org' })
  const t = useTranslations('shell')
  const lock = useTranslations('access.lock')
  const router = useRouter()
  const [query, setQuery] = useState('')
  const go = (href: string) => () => router.history.push(href)

  const groups: { id: string; label: string; acts: Act[] }[] = [
    {
      id: 'places',
      label: t('palette.places'),
      acts: [
        ...placesFor(membership.roles).map(({ id, path, icon, key }) => ({
          id,
          label: t(`places.${id}`),
          note: t(`lines.${id}`),
          icon,
          keys: ['g', key],
          run: go(`/${membership.slug}/${path}`),
        })),
        {
          id: 'more',
          label: t('places.more'),
          icon: more.icon,
          keys: ['g', more.key],
          run: go(`/${membership.slug}/${more.path}`),
        },
        {
          id: 'accessibility',
          label: t('places.accessibility'),
          note: t('lines.accessibility'),
          icon: icons.Information,
          run: go('/tilgjengelighet'),
        },
      ],
    },
    {
      id: 'organisations',
      label: t('palette.organisations'),
      acts: memberships
        .filter(({ slug }) => slug !== membership.slug)
        .map(({ slug, name, roles }) => ({
          id: `org-${slug}`,
          label: name,
          icon: icons.Switch,
          run: go(`/${slug}/${homeOf(roles)}`),
        })),
    },
    {
      id: 'acts',
      label: t('palette.acts'),
      acts: [
        { id: 'help', label: t('help'), icon: icons.Help, keys: ['?'], run: onHelp },
        { id: 'lock', label: lock('lockNow'), icon: icons.Lock, run: lockScreen },
      ],
    },
  ]
  const words = fold(query).split(/\s+/).filter(Boolean)
  const hits = groups
    .map((group) => ({
      ...group,
      acts: group.acts.filter(({ label, note }) =>
        words.every((word) => fold(`${label} ${note ?? ''}`).includes(word)),
      ),
    }))
    .filter(({ acts }) => acts.length > 0)
  const close = () => {
    setQuery('')
    onClose()
  }
  return (
    <CommandPalette
      open={open}
      onClose={close}
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      query={query}
      onQuery={setQuery}
      groups={hits.map(
        ({ id, label, acts }): CommandGroup => ({ id, label, commands: acts.map(({ run, ...command }) => command) }),
      )}
      onPick={(picked) => {
        const act = hits.flatMap(({ acts }) => acts).find(({ id }) => id === picked)
        close()
        act?.run()
      }}
      status={t('palette.hits', { count: hits.reduce((sum, { acts }) => sum + acts.length, 0) })}
    />
  )
}
