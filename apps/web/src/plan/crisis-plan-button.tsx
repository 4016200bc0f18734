import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { PlanBody } from './plan-body.tsx'
import { plansIn } from './words.ts'

/** At two in the night: the plan in one tap. It is read, and the look logged, when it is asked for. */
export function CrisisPlanButton({ personId, purpose }: { personId: string; purpose: AccessPurpose }) {
  const t = useTranslations('plans')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('title')}
      </Button>
      {open && (
        <Dialog open wide title={t('title')} closeLabel={t('close')} onClose={() => setOpen(false)}>
          <Read personId={personId} purpose={purpose} />
        </Dialog>
      )}
    </>
  )
}

function Read({ personId, purpose }: { personId: string; purpose: AccessPurpose }) {
  const t = useTranslations('plans')
  const trpc = useTRPC()
  const problem = useProblemText()
  const found = useQuery(trpc.plan.getCrisisPlan.queryOptions({ personId, purpose }))
  if (found.error) return <p>{problem(found.error)}</p>
  if (!found.data) return <Skeleton label={t('loading')} rows={4} />
  const { shown, held } = plansIn(found.data)
  if (!shown) return <p>{found.data.wish?.wish === 'declined' ? t('wantsNone') : t('none')}</p>
  return (
    <div className="sp-stack">
      {!held && <p className="sp-small sp-muted">{t('notAgreedYet')}</p>}
      <PlanBody plan={shown} />
    </div>
  )
}
