import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { type ReactNode, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../../shell/fallbacks.tsx'
import type { Guest } from '../page/stay.ts'
import { useOwnHouses } from './use-houses.ts'

type SheetFrameProps = {
  /** Of the print job, and so of its file: which list, never whose or which house's. */
  name: string
  houseId: string | null
  onHouse: (houseId: string) => void
  /** Fields beside the house. */
  fields?: ReactNode
  query: { error: unknown; isFetching: boolean; refetch: () => unknown }
  /** The sheet, once it is there. */
  children: ReactNode
}

/** Above the sheet: which house, and the button. None of it is printed. */
export function SheetFrame({ name, houseId, onHouse, fields, query, children }: SheetFrameProps) {
  const t = useTranslations('sheets')
  const { houses, isPending } = useOwnHouses()
  const only = houses.length === 1 ? houses[0]?.id : undefined
  useEffect(() => {
    if (only && !houseId) onHouse(only)
  }, [only, houseId, onHouse])
  usePrintTitle(name)
  if (isPending) return <Pending />
  if (houses.length === 0) return <EmptyState title={t('noHouse.title')} text={t('noHouse.body')} />
  return (
    <>
      <div className="sp-print__tools">
        {!houseId && <h1>{name}</h1>}
        <div className="sp-toolrow">
          <SelectField
            label={t('house')}
            value={houseId ?? ''}
            onChange={(event) => event.target.value && onHouse(event.target.value)}
            placeholder={houseId ? undefined : t('pickHouse')}
            options={houses.map((house) => ({ value: house.id, label: house.name }))}
          />
          {fields}
          <div className="sp-actions">
            {children && (
              <Button onClick={() => window.print()}>
                <icons.Print />
                {t('print')}
              </Button>
            )}
            {houseId && (
              <Button variant="secondary" busy={query.isFetching} onClick={() => void query.refetch()}>
                {t('again')}
              </Button>
            )}
          </div>
        </div>
        <p className="sp-small sp-muted">{t('logged')}</p>
      </div>
      {query.error ? (
        <Failure error={query.error as Error} reset={() => void query.refetch()} />
      ) : (
        children || (houseId && <Pending />)
      )}
    </>
  )
}

/** What the browser proposes as the file's name. */
function usePrintTitle(name: string) {
  useEffect(() => {
    let before = document.title
    const start = () => {
      before = document.title
      document.title = name
    }
    const end = () => {
      document.title = before
    }
    window.addEventListener('beforeprint', start)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', start)
      window.removeEventListener('afterprint', end)
    }
  }, [name])
}

/** A guest as the sheet may say it. */
export function useGuestWords(): (guest: Guest | null) => string {
  const t = useTranslations('sheets')
  return (guest) => {
    if (guest === null) return t('handover.otherMunicipality')
    if (guest.kind === 'full') return guest.name
    if (guest.kind === 'restricted') return t('restricted')
    return guest.reference === null ? t('unknownNone') : t('unknown', { reference: guest.reference })
  }
}

/** A print is a look-up of everybody on it: read once, when asked for, and not again because something else changed. */
export const readOnce = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  retry: false,
  meta: { live: false },
} as const
