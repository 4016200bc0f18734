import { localDateOf } from '@samplass/domain/nights'
import { RadioField } from '@samplass/ui/form-field'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { type PublishedWindow, useWindowDays } from '../../capacity/window-words.ts'
import { serverNow } from '../../shell/session.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import type { Admission } from '../words.ts'
import type { Chosen } from './own-bed.tsx'

/** As many as are looked through in a form; the others stand on their own page. */
const shownMost = 6

type Filled = { windowFrom: string; windowTo: string; nights: number }
type Props = {
  admission: Admission
  terms: Filled
  onPick: (terms: Filled, window: PublishedWindow, beds: Chosen[]) => void
}

const fill = ({ fromOn, toOn, nightsMax }: PublishedWindow): Filled => {
  const today = localDateOf(serverNow())
  return { windowFrom: fromOn < today ? today : fromOn, windowTo: toOn, nights: nightsMax }
}
const isSame = (a: Filled, b: Filled) =>
  a.windowFrom === b.windowFrom && a.windowTo === b.windowTo && a.nights === b.nights

/**
 * What the service has published, as choices that fill the days in. A municipality reads days and one word; the service has its own bed
 * offered with it, from the first day that it is free.
 */
export function PublishedWindows({ admission, terms, onPick }: Props) {
  const t = useTranslations('admissions.dialogs.propose.windows')
  const states = useTranslations('capacity.states')
  const days = useWindowDays()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { name } = useMembership()
  const found = useQuery(trpc.capacity.listWindows.queryOptions())
  const service = admission.side === 'specialist' ? name : admission.otherSide
  const published = (found.data ?? []).filter((window) => window.service.name === service)
  const shown = [...published]
    .sort((a, b) => Number(b.state === 'free') - Number(a.state === 'free'))
    .slice(0, shownMost)
  if (shown.length === 0) return null
  const pick = async (id: string) => {
    const window = shown.find((one) => one.id === id)
    if (!window) return
    const filled = fill(window)
    onPick(filled, window, [])
    if (window.bedId === null) return
    const { admissionId } = admission
    const free = await queries.fetchQuery(
      trpc.plannedAdmission.listFreeBeds.queryOptions({ admissionId, ...filled } as never),
    )
    const [day] = free.find(({ bedId }) => bedId === window.bedId)?.freeOn ?? []
    if (day) onPick(filled, window, [{ bedId: window.bedId, arriveOn: day, nights: filled.nights }])
  }
  return (
    <RadioField
      name="window"
      label={admission.side === 'specialist' ? t('ours') : t('theirs', { other: admission.otherSide })}
      description={t('note')}
      value={shown.find((window) => isSame(fill(window), terms))?.id ?? null}
      onChange={(id) => void pick(id)}
      options={shown.map((window) => ({
        value: window.id,
        label: days(window),
        description: [states(window.state), window.unitKindName, t('nights', { nights: window.nightsMax }), window.note]
          .filter(Boolean)
          .join(' · '),
        disabled: window.state !== 'free',
      }))}
    />
  )
}
