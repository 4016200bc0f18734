import { permissionsOf } from '@samplass/domain/access/roles'
import { bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { addNights, asLocalDate } from '@samplass/domain/nights'
import { Chip, Chips, FilterBar } from '@samplass/ui/chips'
import { SelectField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital } from '../../shell/dates.ts'
import { useShortcut } from '../../shell/shortcuts.ts'
import { useAccount, useMembership } from '../../shell/trpc.ts'
import type { BoardHouse } from './board-bars.ts'
import { type BoardView, needsOf } from './board-view.ts'

type Given = { view: BoardView; fromOn: string; houses: readonly BoardHouse[]; onView: (change: BoardView) => void }

export function BoardFilters({ view, fromOn, houses, onView }: Given) {
  const t = useTranslations('bedPool.board.filter')
  const attribute = useTranslations('bedPool.words.attributes')
  const keys = useAccount().singleKeyShortcuts
  const { roles, slug: org } = useMembership()
  // Whoever may read no stay sees no names to hide or to look for.
  const named = permissionsOf(roles).has('stay.open')
  const needs = needsOf(view)
  const [needing, setNeeding] = useState(needs.length > 0)
  const own = houses.filter((house) => house.own)
  const go = (nights: number) => onView({ fra: addNights(asLocalDate(fromOn), nights) })
  const tonight = () => onView({ fra: undefined })
  useShortcut('t', tonight, t('tonight'))
  return (
    <>
      <FilterBar
        label={t('label')}
        end={
          <>
            <Chip icon={icons.Previous} iconOnly onClick={() => go(-7)}>
              {t('previous')}
            </Chip>
            <Chip keyHint={keys ? 'T' : undefined} onClick={tonight}>
              {t('tonight')}
            </Chip>
            <Chip icon={icons.Next} iconOnly onClick={() => go(7)}>
              {t('next')}
            </Chip>
            <Chip
              icon={view.vis ? icons.Table : icons.List}
              onClick={() => onView({ vis: view.vis ? undefined : 'liste' })}
            >
              {t(view.vis ? 'grid' : 'list')}
            </Chip>
            <Link className="sp-chip sp-hide-phone" to="/$org/vegg" params={{ org }}>
              <icons.Show />
              {t('wall')}
            </Link>
          </>
        }
      >
        <Chips>
          <Chip pressed={!view.hus} onClick={() => onView({ hus: undefined })}>
            {t('all')}
          </Chip>
          {own.length > 0 && own.length < houses.length && (
            <Chip
              pressed={view.hus === 'egne'}
              onClick={() => onView({ hus: view.hus === 'egne' ? undefined : 'egne' })}
            >
              {t('onlyOwn', { name: own.length === 1 ? (own[0]?.name ?? 'none') : 'none' })}
            </Chip>
          )}
          <Chip pressed={Boolean(view.ledig)} onClick={() => onView({ ledig: view.ledig ? undefined : true })}>
            {t('free')}
          </Chip>
          {named && (
            <Chip pressed={Boolean(view.vare)} onClick={() => onView({ vare: view.vare ? undefined : true })}>
              {t('ours')}
            </Chip>
          )}
        </Chips>
        {houses.length > 2 && (
          <SelectField
            label={t('house')}
            hideLabel
            value={view.hus === 'egne' ? '' : (view.hus ?? '')}
            placeholder={t('house')}
            options={houses.map((house) => ({ value: house.id, label: `${house.name}, ${house.place}` }))}
            onChange={(event) => onView({ hus: event.target.value || undefined })}
          />
        )}
        <Chips>
          <Chip pressed={needing} icon={icons.Filter} onClick={() => setNeeding(!needing)}>
            {needs.length > 0 ? t('needsCount', { count: needs.length }) : t('needs')}
          </Chip>
          {named && (
            <Chip
              pressed={Boolean(view.initialer)}
              icon={icons.Hide}
              onClick={() => onView({ initialer: view.initialer ? undefined : true })}
            >
              {t('initials')}
            </Chip>
          )}
        </Chips>
      </FilterBar>
      {needing && (
        <FilterBar label={t('needs')}>
          <Chips>
            {bedAttributes.map((need) => {
              const others = needs.filter((one) => one !== need)
              const next = others.length === needs.length ? [...needs, need] : others
              return (
                <Chip
                  key={need}
                  pressed={needs.includes(need)}
                  onClick={() => onView({ behov: next.join('.') || undefined })}
                >
                  {capital(attribute(need))}
                </Chip>
              )
            })}
          </Chips>
        </FilterBar>
      )}
    </>
  )
}
