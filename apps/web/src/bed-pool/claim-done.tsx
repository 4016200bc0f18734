import { Notice } from '@samplass/ui/notice'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useMembership } from '../shell/trpc.ts'

/** What was done, and where one usually goes from here. */
export function ClaimDone({ claim, name, own }: { claim: Outputs['bedPool']['claimBed']; name: string; own: boolean }) {
  const t = useTranslations('bedPool.take.done')
  const dates = useDates()
  const org = useMembership().slug
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const lines = [
    sentence(
      t('until', { departOn: dates.short(claim.departOn), lapsesAt: dates.moment(claim.lapsesAt, serverNow()) }),
    ),
    !own && t('reference', { reference: claim.reference }),
  ]
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone="success"
        live="polite"
        title={t('title', { name: capital(name), bed: claim.bedName, house: claim.houseName })}
      >
        <p>{lines.filter(Boolean).join(' ')}</p>
        <p className="sp-foot">
          <Link to="/$org/opphold/$stayId" params={{ org, stayId: claim.stayId }}>
            {t('stay')}
          </Link>
          <Link to="/$org/ta-imot" params={{ org }} search={{}}>
            {t('again')}
          </Link>
          <Link to="/$org/tavle" params={{ org }}>
            {t('board')}
          </Link>
          <Link to="/$org/natt" params={{ org }}>
            {t('night')}
          </Link>
        </p>
      </Notice>
    </div>
  )
}
