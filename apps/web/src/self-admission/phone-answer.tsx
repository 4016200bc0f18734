import { Panel } from '@samplass/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { AgreementCard } from './agreement-card.tsx'

/** For whoever answers the phone: may the person come on an agreement, or from which day. Nothing where there is none. */
export function PhoneAnswer({ personId }: { personId: string }) {
  const t = useTranslations('agreements')
  const trpc = useTRPC()
  const list = useQuery(trpc.selfAdmission.listAgreements.queryOptions({ personId, purpose: 'take_in' }))
  const held = list.data?.agreements.filter(({ state }) => state !== 'ended') ?? []
  if (!list.data || held.length === 0) return null
  return (
    <Panel heading={t('title')} flush>
      {held.map((one) => (
        <AgreementCard key={one.agreementId} agreement={one} on={list.data.on} brief />
      ))}
    </Panel>
  )
}
