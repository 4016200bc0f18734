import { formatPhone } from '@samplass/domain/person/phone'
import { Phone } from '@samplass/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'

/** Whom to ring when the watch may not open or decide, own houses first. Empty while none has set a number. */
export function useOnCall() {
  const trpc = useTRPC()
  return useQuery(trpc.bedPool.listOnCall.queryOptions(undefined, { staleTime: 5 * 60_000 })).data ?? []
}

/** "Ring bakvakt 99 00 00 12", where somebody gets stuck. Nothing without a number. */
export function CallOnCall() {
  const t = useTranslations('bedPool.take')
  const [first] = useOnCall()
  if (!first) return null
  return (
    <a className="ds-button sp-btn" data-variant="secondary" href={`tel:${first.phone}`}>
      <Phone />
      {t('onCall', { phone: formatPhone(first.phone) })}
    </a>
  )
}
