import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import * as icons from '@samplass/ui/icon'
import { PersonBanner } from '@samplass/ui/person-banner'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { RouterLink } from '../shell/link.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { ContractPanel } from './contract-panel.tsx'
import { ActDialog, type Open } from './dialogs/act-dialog.tsx'
import { DuePanel } from './due-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LinePanel } from './line-panel.tsx'
import { RiskStrip } from './risk-strip.tsx'
import { TwoLines } from './two-lines.tsx'
import { useAddress } from './words.ts'

const againMs = 30_000

type Given = {
  tenancyId: string
  /** What is read beside the home: of whom, and whether the home still stands. */
  beside?: (personId: string, standing: boolean) => ReactNode
}

/** One home and whoever lives there: what threatens it, what it stands on, and that help does not hang on it. */
export function TenancyScreen({ tenancyId, beside }: Given) {
  const t = useTranslations('tenancy')
  const person = useTranslations('person')
  const trpc = useTRPC()
  const { slug, roles } = useMembership()
  const address = useAddress()
  const [open, setOpen] = useState<Open | null>(null)
  const found = useQuery(
    // The look is logged once: reading it again shows what others have done meanwhile.
    trpc.tenancy.getTenancy.queryOptions({ tenancyId, purpose: 'housing' }, { refetchInterval: againMs }),
  )
  if (found.error && !found.data) return <Failure error={found.error} reset={() => void found.refetch()} />
  const tenancy = found.data
  if (!tenancy) return <Pending />
  const { whose } = tenancy
  const mayRun = permissionsOf(roles).has('tenancy.run')
  const act = mayRun ? setOpen : null
  return (
    <>
      <div className="sp-crumb">
        <RouterLink href={`/${slug}/leieforhold`}>{t('list.title')}</RouterLink>
        <span>{address(tenancy.home)}</span>
      </div>
      <div className="sp-stack">
        {whose.kind === 'full' && (
          <PersonBanner
            level={1}
            label={person('region')}
            person={{
              kind: 'full',
              name: whose.name,
              initials: whose.initials,
              age: whose.age === null ? undefined : person('age', { age: whose.age }),
              actions: (
                <>
                  <Button variant="tertiary" onClick={() => window.print()}>
                    <icons.Print />
                    {t('page.print')}
                  </Button>
                  <Link
                    className="ds-button sp-btn"
                    data-variant="secondary"
                    to="/$org/person/$personId"
                    params={{ org: slug, personId: tenancy.personId }}
                  >
                    {t('page.toPerson')}
                  </Link>
                </>
              ),
            }}
          />
        )}
        <RiskStrip tenancy={tenancy} onAct={act} />
        <div className="sp-home">
          <div className="sp-stack">
            <ContractPanel tenancy={tenancy} onAct={act} />
            <TwoLines tenancy={tenancy} />
          </div>
          <div className="sp-stack">
            <DuePanel tenancy={tenancy} />
            <LinePanel tenancy={tenancy} onAct={act} />
            {beside?.(tenancy.personId, tenancy.endedOn === null)}
            <HistoryPanel events={tenancy.events} />
          </div>
        </div>
      </div>
      {open && <ActDialog open={open} tenancy={tenancy} onClose={() => setOpen(null)} />}
    </>
  )
}
