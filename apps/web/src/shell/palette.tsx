import { type Command, type CommandGroup, CommandPalette } from '@samplass/ui/command-palette'
import * as icons from '@samplass/ui/icon'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFoundPersons } from './find-persons.ts'
import { lockScreen } from './lock.ts'
import { homeOf, more, placesFor } from './places.ts'

type Act = Command & { label: string; run: () => void }

const fold = (text: string) => text.toLocaleLowerCase('nb').normalize('NFC')

/** Ctrl+K: persons by name, number or phone, every place, every organisation of one's own, and what can be done from anywhere. */
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
  const persons = useFoundPersons(query, open)
  const words = fold(query).split(/\s+/).filter(Boolean)
  const within = (text: string) => words.every((word) => fold(text).includes(word))
  const pick = (which: (act: Act) => boolean) =>
    groups.map((group) => ({ ...group, acts: group.acts.filter(which) })).filter(({ acts }) => acts.length > 0)
  const named = pick(({ label }) => within(label))
  const described = pick(({ label, note }) => !within(label) && within(`${label} ${note ?? ''}`))
  const hits: CommandGroup[] = [
    ...named.map(({ id, label, acts }) => ({ id, label, commands: acts.map(bare) })),
    ...(persons.commands.length > 0
      ? [{ id: 'persons', label: t('palette.persons'), commands: persons.commands }]
      : []),
    // What is only described so stands last, and never while persons are being looked for: Enter takes the first.
    ...(described.length > 0 && !persons.searching
      ? [{ id: 'also', label: t('palette.also'), commands: described.flatMap(({ acts }) => acts.map(bare)) }]
      : []),
  ]
  const count = hits.reduce((sum, { commands }) => sum + commands.length, 0)
  const close = () => {
    setQuery('')
    onClose()
  }
  return (
    <CommandPalette
      open={open}
      onClose={close}
      label={t('palette.label')}
      placeholder={t(persons.may ? 'palette.placeholder' : 'palette.placeholderPlaces')}
      query={query}
      onQuery={setQuery}
      groups={hits}
      onPick={(picked) => {
        const act = groups.flatMap(({ acts }) => acts).find(({ id }) => id === picked)
        const person = persons.commands.find(({ id }) => id === picked)
        close()
        if (person) go(`/${membership.slug}/person/${person.personId}`)()
        else act?.run()
      }}
      status={persons.searching && count === 0 ? t('palette.searching') : t('palette.hits', { count })}
      hint={persons.problem ?? (persons.may ? t('palette.logged') : undefined)}
    />
  )
}

const bare = ({ run: _, ...command }: Act): Command => command
