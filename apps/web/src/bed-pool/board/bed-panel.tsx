import { permissionsOf } from '@samplass/domain/access/roles'
import { isClaimable } from '@samplass/domain/bed-pool/status'
import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { SidePanel } from '@samplass/ui/side-panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
import { useMembership } from '../../shell/trpc.ts'
import { useAttributes } from '../words.ts'
import { BedActs } from './bed-acts.tsx'
import { type BoardBar, useBars } from './board-bars.ts'
import { stateTonight } from './board-groups.ts'
import type { OneBed } from './board-view.ts'

type Given = { one: OneBed; tonight: string; initials: boolean; onStay: (stayId: string) => void; onClose: () => void }

/** A bed beside the board: what it is, what stands on it, and what can be done with it. Nobody is looked up. */
export function BedPanel({ one, tonight, initials, onStay, onClose }: Given) {
  const { house, kind, bed } = one
  const t = useTranslations('bedPool.place')
  const words = useTranslations('bedPool.board.bar')
  const kinds = useTranslations('bedPool.words.kinds')
  const states = useTranslations('bedPool.board.state')
  const attributes = useAttributes()
  const dates = useDates()
  const { slug: org, roles } = useMembership()
  const toBar = useBars(tonight, initials)
  const now = bed.bars.find((bar) => bar.fromOn <= tonight && tonight < bar.toOn)
  const state = stateTonight(bed, now)
  const endOf = (bar: BoardBar) =>
    bar.kind === 'out_of_service' && !bar.endKnown ? words('untold') : dates.short(bar.toOn)
  const standing = bed.bars.filter((bar) => bar.toOn > tonight)
  const rows = [
    [t('kind'), capital(kinds(kind.kind as 'safety_bed'))],
    [t('reservation'), t(kind.reservationAllowed ? 'reservable' : 'notReservable')],
  ]
  return (
    <SidePanel
      subject={bed.id}
      title={bed.name}
      note={t('where', { house: house.name, place: house.place })}
      closeLabel={t('close')}
      onClose={onClose}
      foot={
        permissionsOf(roles).has('bed_pool.read') && (
          <Link to="/$org/hus/$houseId" params={{ org, houseId: house.id }}>
            {t('house')}
          </Link>
        )
      }
    >
      <div className="sp-chips">
        <StatusTag state={state}>{states(state as 'inne')}</StatusTag>
      </div>
      <p>{capital([attributes(bed.attributes), bed.description].filter(Boolean).join('. '))}</p>
      <dl className="sp-dl">
        {rows.map(([word, value]) => [<dt key={word}>{word}</dt>, <dd key={`${word}-value`}>{value}</dd>])}
        {house.phone && (
          <>
            <dt>{t('phone')}</dt>
            <dd>
              <a href={`tel:${house.phone}`}>{formatPhone(house.phone)}</a>
            </dd>
          </>
        )}
      </dl>
      <section className="sp-stack" aria-label={t('coming')}>
        <h3>{t('coming')}</h3>
        {standing.length === 0 ? (
          <p className="sp-small sp-muted">{t('nothing')}</p>
        ) : (
          <EntryList
            entries={standing.map((bar) => ({
              id: bar.id,
              title: toBar(bar).name,
              text: t('span', { from: dates.short(bar.fromOn), to: endOf(bar) }),
              act:
                bar.kind === 'stay' ? (
                  <Button size="sm" variant="tertiary" onClick={() => onStay(bar.id)}>
                    {t('open')}
                  </Button>
                ) : (
                  'admissionId' in bar &&
                  bar.admissionId && (
                    <Link to="/$org/innleggelser/$admissionId" params={{ org, admissionId: bar.admissionId }}>
                      {t('thread')}
                    </Link>
                  )
                ),
            }))}
          />
        )}
      </section>
      <BedActs one={one} tonight={tonight} free={house.mayUse && isClaimable(bed.status)} />
    </SidePanel>
  )
}
