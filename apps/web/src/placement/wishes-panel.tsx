import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Panel } from '@samplass/ui/panel'
import { Fragment, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { WishesDialog } from './dialogs/wishes-dialog.tsx'
import type { PlacementGiven, Wish } from './words.ts'

/** What the person wishes of a home, in versions. */
export function WishesPanel({ personId, wish }: PlacementGiven & { wish: Wish | null }) {
  const t = useTranslations('placement.wishes')
  const dates = useDates()
  const lines = useWishLines()
  const [open, setOpen] = useState(false)
  const write = (
    <Button size={wish ? 'sm' : 'md'} variant={wish ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
      {wish ? t('change') : t('write')}
    </Button>
  )
  return (
    <Panel heading={t('title')} aside={wish && write}>
      {wish ? (
        <div className="sp-stack">
          <dl className="sp-dl">
            {lines(wish).map(([term, said]) => (
              <Fragment key={term}>
                <dt>{term}</dt>
                <dd>{said}</dd>
              </Fragment>
            ))}
          </dl>
          <p className="sp-small sp-muted">
            {t('when', { version: String(wish.wishVersion), date: dates.withYear(wish.mappedOn), name: wish.byName })}
          </p>
        </div>
      ) : (
        <EmptyState title={t('none')} text={t('noneBody')} actions={write} />
      )}
      {open && <WishesDialog personId={personId} wish={wish} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

const needs = ['groundFloorOrLift', 'wheelchair', 'ownEntrance', 'calm'] as const

/** Only what was said. */
function useWishLines() {
  const t = useTranslations('placement.wishes')
  const kinds = useTranslations('placement.match.kinds')
  const figure = new Intl.NumberFormat(useLocale() === 'en' ? 'en' : 'nb')
  return (wish: Wish): (readonly [string, string])[] => {
    const { alone, bedroomsLeast, incomeKrMonth: income, allowanceKrMonth: allowance } = wish
    const money = [
      income === null ? null : t('income', { income: figure.format(income) }),
      allowance === null ? null : t('allowance', { allowance: figure.format(allowance) }),
    ]
    return [
      [t('areas'), wish.areas.join(', ')] as const,
      [t('awayFrom'), wish.awayFrom.join(', ')] as const,
      [t('kinds'), wish.kinds.map((kind) => kinds(kind as Parameters<typeof kinds>[0])).join(', ')] as const,
      [t('alone'), alone === null ? '' : alone ? t('aloneYes') : t('aloneNo')] as const,
      [t('bedrooms'), bedroomsLeast === null ? '' : t('bedroomsLeast', { count: String(bedroomsLeast) })] as const,
      [
        t('needs'),
        needs
          .filter((need) => wish[need])
          .map((need) => t(need))
          .join(', '),
      ] as const,
      [t('pets'), wish.pets] as const,
      [t('money'), money.filter(Boolean).join(' ')] as const,
      [t('words'), wish.words] as const,
      [t('resources'), wish.resources] as const,
    ].filter(([, said]) => said !== '')
  }
}
