import { permissionsOf } from '@samplass/domain/access/roles'
import type { Command } from '@samplass/ui/command-palette'
import * as icons from '@samplass/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useHitTexts } from '../person/hit-texts.tsx'
import { useDebounced } from '../person/use-debounced.ts'
import { problemIn } from './problem.ts'
import { useMembership, useTRPC } from './trpc.ts'

const lettersMin = 2

/** Persons for the palette: the same look-up as everywhere, logged when something was typed and never run again by itself. */
export function useFoundPersons(query: string, open: boolean) {
  const trpc = useTRPC()
  const t = useTranslations('person.search')
  const texts = useHitTexts()
  const may = permissionsOf(useMembership().roles).has('person.search')
  const wanted = query.trim()
  const text = useDebounced(wanted, 180)
  const enabled = may && open && wanted.length >= lettersMin && text.length >= lettersMin
  const found = useQuery(
    trpc.person.search.queryOptions(
      { text },
      {
        enabled,
        staleTime: 60_000,
        meta: { live: false },
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: false,
      },
    ),
  )
  const searching = enabled && (text !== wanted || found.isFetching)
  const failed = enabled && found.error ? problemIn(found.error) : null
  const hits = enabled && text === wanted ? (found.data?.hits ?? []) : []
  return {
    may,
    searching,
    problem: failed && t(failed.kind === 'offline' ? 'offline' : 'failed'),
    commands: hits.map((hit): Command & { personId: string } => {
      const { title, end, note } = texts(hit, text)
      const { personId } = hit.person
      return {
        personId,
        id: `person-${personId}`,
        label: title,
        note: typeof end === 'string' ? [end, note].join('. ') : note,
        icon: 'standing' in hit ? icons.Person : icons.ShieldLock,
      }
    }),
  }
}
