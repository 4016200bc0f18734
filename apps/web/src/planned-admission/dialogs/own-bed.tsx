import { SelectField } from '@samplass/ui/form-field'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { type Outputs, useTRPC } from '../../shell/trpc.ts'
import type { Admission } from '../words.ts'

export type FreeBed = Outputs['plannedAdmission']['listFreeBeds'][number]
export type Chosen = { bedId: string; arriveOn: string; nights: number }

/** One's own beds that are free for all the nights from some day of the window. */
export function useFreeBeds(
  { admissionId }: Admission,
  terms: { windowFrom: string; windowTo: string; nights: number } | undefined,
  enabled: boolean,
) {
  const trpc = useTRPC()
  const { windowFrom, windowTo, nights } = terms ?? { windowFrom: '', windowTo: '', nights: 0 }
  return useQuery(
    trpc.plannedAdmission.listFreeBeds.queryOptions({ admissionId, windowFrom, windowTo, nights } as never, {
      enabled: enabled && windowFrom !== '' && windowFrom <= windowTo && nights > 0,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
}

/** Until when all of these beds can be held; null where none is chosen. */
export function heldMost(beds: readonly FreeBed[], chosen: readonly Chosen[]): Date | null {
  const hours = beds.flatMap(({ bedId, holdHoursMax }) =>
    chosen.some((one) => one.bedId === bedId) ? [holdHoursMax] : [],
  )
  return hours.length === 0 ? null : new Date(serverNow().getTime() + Math.min(...hours) * 3_600_000)
}

type Props = {
  beds: readonly FreeBed[]
  value: Chosen | null
  onChange: (value: Chosen | null) => void
  nights: number
  id?: string
  error?: string
}

/** A bed of one's own and the day that it is from. */
export function OwnBed({ beds, value, onChange, nights, id, error }: Props) {
  const t = useTranslations('admissions.ownBed')
  const dates = useDates()
  const bed = beds.find(({ bedId }) => bedId === value?.bedId)
  const several = new Set(beds.map(({ houseName }) => houseName)).size > 1
  // What was chosen stays in view, also when it has been taken meanwhile: the answer says so.
  const days = [...new Set([...(bed?.freeOn ?? []), ...(value ? [value.arriveOn] : [])])].sort()
  return (
    <div className="sp-pair">
      <SelectField
        id={id}
        error={error}
        label={t('bed')}
        placeholder={t('pick')}
        value={value?.bedId ?? ''}
        options={beds.map(({ bedId, place, houseName }) => ({
          value: bedId,
          label: several ? `${houseName}, ${place}` : place,
        }))}
        onChange={({ target }) => {
          const [day] = beds.find(({ bedId }) => bedId === target.value)?.freeOn ?? []
          onChange(day ? { bedId: target.value, arriveOn: day, nights } : null)
        }}
      />
      <SelectField
        label={t('day')}
        value={value?.arriveOn ?? ''}
        disabled={!value}
        options={
          value
            ? days.map((day) => ({ value: day, label: capital(dates.short(day)) }))
            : [{ value: '', label: t('pick') }]
        }
        onChange={({ target }) => value && onChange({ ...value, arriveOn: target.value })}
      />
    </div>
  )
}
