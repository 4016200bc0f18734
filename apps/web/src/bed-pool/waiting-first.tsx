import { permissionsOf } from '@samplass/domain/access/roles'
import { Hourglass } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import type { Place } from './words.ts'

/** A bed is about to be given past the list: how many wait for it, and who is first, as far as the reader may know. */
export function WaitingFirst({ place, personId }: { place: Place; personId: string }) {
  const t = useTranslations('bedPool.take.ahead')
  const trpc = useTRPC()
  const { roles } = useMembership()
  const found = useQuery(trpc.stay.waitingList.queryOptions({}, { enabled: permissionsOf(roles).has('stay.read') }))
  const kind = found.data?.kinds.find(({ unitKind }) => unitKind.id === place.unitKindId)
  const rows = [...(kind?.rows ?? [])].sort((a, b) => a.position - b.position)
  const [first] = rows
  const mine = rows.find(({ guest }) => guest?.kind === 'full' && guest.personId === personId)
  if (!first || mine === first) return null
  const ahead = mine ? rows.indexOf(mine) : rows.length
  const who =
    first.guest?.kind === 'full'
      ? t('name', { name: first.guest.name })
      : t(first.guest?.kind === 'restricted' ? 'restricted' : 'other')
  return (
    <Notice tone="warning" icon={Hourglass} title={t('title', { count: ahead, house: place.houseName })}>
      {who}
    </Notice>
  )
}
