import * as icons from '@samplass/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure, Pending } from '../../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import { ActsPanel } from './acts-panel.tsx'
import { DeparturesPanel } from './departures-panel.tsx'
import { ActOf } from './dialogs/act-of.tsx'
import { EndDisclosureDialog } from './dialogs/end-disclosure-dialog.tsx'
import { type Disclosure, DisclosuresPanel } from './disclosures-panel.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { StayHead } from './head.tsx'
import { JournalPanel } from './journal-panel.tsx'
import { Notices } from './notices.tsx'
import { type Act, isOpen, nextAct, type Stay } from './stay.ts'
import { TimelinePanel } from './timeline-panel.tsx'

/** `act`: the dialog that stands open; it is part of the address. */
type ActState = { act: Act | null; onAct: (act: Act | null) => void }

/** One stay: who, where, what has happened, what is agreed, and what can be done. */
export function StayScreen({ stayId, ...acting }: { stayId: string } & ActState) {
  const trpc = useTRPC()
  const stay = useQuery(trpc.stay.get.queryOptions({ stayId }))
  if (stay.data) return <StayPage stay={stay.data} {...acting} />
  if (stay.error) return <Failure error={stay.error} reset={() => void stay.refetch()} />
  return <Pending />
}

function StayPage({ stay, act, onAct: setAct }: { stay: Stay } & ActState) {
  const t = useTranslations('stayPage')
  const { slug: org, kind } = useMembership()
  const [ending, setEnding] = useState<Disclosure | null>(null)
  // An act that is done may take its own button away: the reader then stands at the top of the page, not nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what changes the buttons
  useEffect(() => {
    if (document.activeElement === document.body && !act)
      document.getElementById('content')?.focus({ preventScroll: true })
  }, [stay.version])
  return (
    <>
      <nav className="sp-crumb" aria-label={t('title')}>
        <Link to="/$org/tavle" params={{ org }}>
          {t('crumb')}
        </Link>
        <icons.Next />
        <span>{t('reference', { reference: stay.reference })}</span>
      </nav>
      <StayHead stay={stay} onAct={() => setAct(nextAct(stay))} />
      <p className="sp-only-phone">
        <a href="#acts">{t('moreActs')}</a>
      </p>
      <div className="sp-night sp-gap">
        <div className="sp-stack">
          <Notices stay={stay} />
          <FactsPanel stay={stay} />
          <DeparturesPanel stay={stay} />
          <TimelinePanel stay={stay} />
          {kind === 'municipality' && <JournalPanel stay={stay} onWrite={() => setAct('write_journal')} />}
          <DisclosuresPanel stay={stay} onEnd={setEnding} />
        </div>
        <ActsPanel stay={stay} onAct={setAct} />
      </div>
      {act && isOpen(stay, act) && (
        <ActOf key={act} act={act} stay={stay} onClose={() => setAct(null)} onAct={setAct} />
      )}
      {ending && <EndDisclosureDialog stay={stay} disclosure={ending} onClose={() => setEnding(null)} />}
    </>
  )
}
