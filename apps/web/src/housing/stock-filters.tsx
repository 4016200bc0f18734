import { type DwellingKind, dwellingKinds, dwellingStates } from '@samplass/domain/housing/kinds'
import { Chip, Chips, FilterBar } from '@samplass/ui/chips'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'
import { isNarrowed, type StockView } from './view.ts'

type Given = {
  view: StockView
  list: Outputs['housing']['listDwellings'] | undefined
  onView: (change: Partial<StockView>) => void
}

const restMs = 250

/** What of the stock one looks at: written in the address, so that it can be sent to somebody. */
export function StockFilters({ view, list, onView }: Given) {
  const t = useTranslations('housing.list')
  const words = useTranslations('housing.words')
  const [typed, setTyped] = useState(view.sok ?? '')
  useEffect(() => setTyped(view.sok ?? ''), [view.sok])
  useEffect(() => {
    if (typed === (view.sok ?? '')) return
    const rest = setTimeout(() => onView({ sok: typed || undefined }), restMs)
    return () => clearTimeout(rest)
  }, [typed, view.sok, onView])
  const counts = list?.states ?? {}
  const shown = dwellingStates.filter((state) => counts[state] || view.status === state)
  const choose = (status: StockView['status']) => onView({ status: view.status === status ? undefined : status })
  return (
    <>
      <FilterBar label={t('state')}>
        <Chips>
          <Chip pressed={!view.status} onClick={() => onView({ status: undefined })}>
            {t('all')}
          </Chip>
          <Chip pressed={view.status === 'empty'} onClick={() => choose('empty')}>
            {t('empty')}
          </Chip>
          {shown.map((state) => (
            <Chip key={state} pressed={view.status === state} onClick={() => choose(state)}>
              {`${words(`states.${state}`)} ${counts[state] ?? 0}`}
            </Chip>
          ))}
        </Chips>
      </FilterBar>
      <div className="sp-pair">
        <TextField
          label={t('find')}
          type="search"
          autoComplete="off"
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SelectField
          label={t('kind')}
          value={view.type ?? ''}
          placeholder={t('anyKind')}
          options={dwellingKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
          onChange={(event) => onView({ type: (event.target.value || undefined) as DwellingKind | undefined })}
        />
        <SelectField
          label={t('area')}
          value={view.omrade ?? ''}
          placeholder={t('anyArea')}
          options={(list?.areas ?? (view.omrade ? [view.omrade] : [])).map((value) => ({ value, label: value }))}
          onChange={(event) => onView({ omrade: event.target.value || undefined })}
        />
        <SelectField
          label={t('bedrooms')}
          value={view.soverom ? String(view.soverom) : ''}
          placeholder={t('anyBedrooms')}
          options={[1, 2, 3, 4].map((count) => ({ value: String(count), label: t('bedroomsLeast', { count }) }))}
          onChange={(event) => onView({ soverom: Number(event.target.value) || undefined })}
        />
      </div>
      <FilterBar label={t('filters')}>
        <Chips>
          <Chip
            pressed={view.rullestol ?? false}
            onClick={() => onView({ rullestol: view.rullestol ? undefined : true })}
          >
            {t('wheelchair')}
          </Chip>
          <Chip
            pressed={view.trinnfritt ?? false}
            onClick={() => onView({ trinnfritt: view.trinnfritt ? undefined : true })}
          >
            {t('stepFree')}
          </Chip>
          {isNarrowed(view) && (
            <Chip
              onClick={() =>
                onView({
                  ...{ sok: undefined, type: undefined, omrade: undefined, soverom: undefined },
                  ...{ status: undefined, rullestol: undefined, trinnfritt: undefined },
                })
              }
            >
              {t('clear')}
            </Chip>
          )}
        </Chips>
      </FilterBar>
    </>
  )
}
