import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMembership, useTRPC } from '../shell/trpc.ts'

const shown = 6

/** Those of ours who wait, nearest to a bed first: the likeliest to ring, and the ones to ring. */
export function Queue({ onOpen }: { onOpen: (personId: string) => void }) {
  const t = useTranslations('bedPool.take.queue')
  const trpc = useTRPC()
  const { slug: org, roles } = useMembership()
  const found = useQuery(
    trpc.stay.waitingList.queryOptions({}, { enabled: permissionsOf(roles).has('stay.read'), refetchInterval: 60_000 }),
  )
  const rows = (found.data?.kinds ?? [])
    .flatMap(({ house, rows }) => rows.map((row) => ({ ...row, house: house.name })))
    .flatMap((row) => (row.own && row.guest?.kind === 'full' && row.guest.personId ? [{ row, guest: row.guest }] : []))
    .sort((a, b) => Number(b.row.freeBed !== null) - Number(a.row.freeBed !== null) || a.row.position - b.row.position)
  if (rows.length === 0) return null
  return (
    <Panel
      heading={t('heading')}
      aside={
        <Link to="/$org/venteliste" params={{ org }}>
          {t('all')}
        </Link>
      }
      flush
    >
      <EntryList
        label={t('heading')}
        entries={rows.slice(0, shown).map(({ row, guest }) => ({
          id: row.requestId,
          title: guest.name,
          text: [
            t('place', { position: String(row.position), house: row.house }),
            row.freeBed && t('free', { bed: row.freeBed.name }),
          ]
            .filter(Boolean)
            .join('. '),
          act: (
            <Button
              size="sm"
              variant="secondary"
              onClick={() => guest.kind === 'full' && guest.personId && onOpen(guest.personId)}
            >
              {t('take')}
              <span className="sp-sr">, {guest.name}</span>
            </Button>
          ),
        }))}
      />
    </Panel>
  )
}
