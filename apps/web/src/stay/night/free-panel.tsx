import { permissionsOf } from '@samplass/domain/access/roles'
import type { BedStatus } from '@samplass/domain/bed-pool/status'
import { Button } from '@samplass/ui/button'
import { FreeList, LampFigure } from '@samplass/ui/free-list'
import type { WindowState } from '@samplass/ui/windows'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAttributes } from '../../bed-pool/words.ts'
import { sentence, useDates } from '../../shell/dates.ts'
import { useMembership } from '../../shell/trpc.ts'
import type { NightPage } from './need-words.ts'

type House = NightPage['houses'][number]
const shownHouses = 6
const windowsMax = 12
const order: [BedStatus, WindowState][] = [
  ['occupied', 'inne'],
  ['home_trial', 'hjemme'],
  ['reserved', 'ventes'],
  ['held', 'ventes'],
  ['out_of_service', 'ute'],
  ['turnaround', 'klar'],
  ['available', 'ledig'],
]

/** Is there room tonight: the figure, then each house with its windows, and the way in. */
export function FreePanel({ page }: { page: NightPage }) {
  const t = useTranslations('night.free')
  const counted = useTranslations('bedPool.words.counted')
  const attributes = useAttributes()
  const dates = useDates()
  const { slug: org, roles } = useMembership()
  const mayClaim = permissionsOf(roles).has('stay.claim')
  const [all, setAll] = useState(false)
  const ranked = [...page.houses].sort((a, b) => Number(b.own) - Number(a.own) || Math.sign(b.free) - Math.sign(a.free))
  const shown = all ? ranked : ranked.slice(0, shownHouses)

  const count = (house: House) => {
    const free = house.kinds.filter(({ freeBeds }) => freeBeds.length > 0)
    if (free.length > 0) return free.map((kind) => counted(kind.kind, { count: kind.freeBeds.length })).join(', ')
    const next = house.kinds
      .map(({ nextFreeOn }) => nextFreeOn)
      .filter((on) => on !== null)
      .sort()[0]
    return next ? sentence(t('nextFree', { date: dates.short(next) })) : t('none')
  }
  const note = (house: House) => {
    const open = house.kinds.find(({ freeBeds }) => freeBeds.length > 0)
    const bed = open?.freeBeds[0]
    const only = house.free > 0 && house.kinds.every((kind) => kind.freeBeds.length === 0 || kind.agreementRequired)
    // Who waits for another kind of bed does not wait for this one.
    const waiting = open ? open.waiting : house.kinds.reduce((sum, kind) => sum + kind.waiting, 0)
    const words = bed && [bed.name, attributes(bed.attributes)].filter(Boolean).join(', ')
    return [words, only && t('byAgreement'), waiting > 0 && t('waiting', { count: waiting })].filter(Boolean).join('. ')
  }
  return (
    <section className="sp-panel" id="ledig" aria-label={t('list')}>
      <LampFigure
        figure={page.free}
        title={t('title', { count: page.free })}
        note={t('note', { beds: page.beds, houses: page.houses.length })}
      />
      <FreeList
        label={t('list')}
        places={shown.map((house) => ({
          id: house.id,
          name: house.name,
          where: house.own ? t('here', { place: house.place }) : house.place,
          count: count(house),
          windows: windowsOf(house),
          note: note(house),
          action: house.free > 0 && house.mayUse && mayClaim && (
            <Link
              className="ds-button sp-btn sp-btn--sm"
              data-variant="secondary"
              to="/$org/ta-imot"
              params={{ org }}
              search={{ plass: house.kinds.flatMap(({ freeBeds }) => freeBeds)[0]?.id }}
            >
              {t('action')}
              <span className="sp-sr">, {house.name}</span>
            </Link>
          ),
        }))}
      />
      <div className="sp-panel__foot sp-row">
        <span className="sp-muted">{t('asOf', { time: dates.time(page.asOf) })}</span>
        {!all && ranked.length > shownHouses && (
          <Button size="sm" variant="tertiary" onClick={() => setAll(true)}>
            {t('more', { count: ranked.length - shownHouses })}
          </Button>
        )}
        <Link className="sp-row--end" to="/$org/tavle" params={{ org }}>
          {t('board')}
        </Link>
      </div>
    </section>
  )
}

function windowsOf(house: House): WindowState[] {
  const states = house.kinds.flatMap(({ counts }) =>
    order.flatMap(([status, state]) => Array.from({ length: counts[status] }, () => state)),
  )
  return states.length > windowsMax ? [] : states
}
