import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../../shell/trpc.ts'
import { DraftForm } from './draft-form.tsx'

/** What was talked through, from what the house starts with. */
export function DraftDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('agreements.form.draft')
  const trpc = useTRPC()
  const places = useQuery(trpc.selfAdmission.listAgreementPlaces.queryOptions())
  if (!places.data) return null
  return <DraftForm personId={personId} places={places.data} nothing={t('noPlaces')} onClose={onClose} />
}
