import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Nothing } from '../person/nothing.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { AgreementCard } from './agreement-card.tsx'
import { DraftDialog } from './dialogs/draft-dialog.tsx'

/** What the person has agreed with houses that the reader works in, and the way to a new one. */
export function AgreementsPanel(props: { personId: string; purpose: AccessPurpose; mayMake: boolean }) {
  const { personId, purpose, mayMake } = props
  const t = useTranslations('agreements')
  const trpc = useTRPC()
  const [drafting, setDrafting] = useState(false)
  const list = useQuery(trpc.selfAdmission.listAgreements.queryOptions({ personId, purpose }))
  const agreements = list.data?.agreements ?? []
  return (
    <Panel
      heading={t('title')}
      flush
      aside={
        mayMake && (
          <Button size="sm" variant="secondary" onClick={() => setDrafting(true)}>
            {t('draft')}
          </Button>
        )
      }
    >
      {list.isPending && <Skeleton label={t('loading')} rows={2} />}
      {list.data && agreements.length === 0 && <Nothing title={t('none')} text={t('noneBody')} />}
      {list.data && agreements.map((one) => <AgreementCard key={one.agreementId} agreement={one} on={list.data.on} />)}
      {drafting && <DraftDialog personId={personId} onClose={() => setDrafting(false)} />}
    </Panel>
  )
}
