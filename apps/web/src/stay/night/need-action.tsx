import { permissionsOf } from '@samplass/domain/access/roles'
import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { Phone } from '@samplass/ui/icon'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../../shell/refusals.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import type { NightNeed } from './need-words.ts'

type Given = { need: NightNeed; title: string; first: boolean; onArrive: () => void }

/** The one thing to do about a need. `first`: the only bright button of the list. */
export function NeedAction({ need, title, first, onArrive }: Given) {
  const t = useTranslations('night.action')
  const org = useMembership().slug
  const can = permissionsOf(useMembership().roles)
  const said = <span className="sp-sr">, {title}</span>
  const look = first ? 'primary' : 'secondary'
  const stay = (label: ReactNode, variant: Look = 'secondary', gjor?: 'record_intake') => (
    <Link
      className="ds-button sp-btn"
      data-variant={variant}
      to="/$org/opphold/$stayId"
      params={{ org, stayId: need.subjectId }}
      search={gjor ? { gjor } : {}}
    >
      {label}
      {said}
    </Link>
  )
  switch (need.kind) {
    case 'call_back':
      if (need.phone)
        return (
          <CallLink phone={need.phone} variant={look}>
            {said}
          </CallLink>
        )
      return (
        <Link className="ds-button sp-btn" data-variant="secondary" to="/$org/venteliste" params={{ org }}>
          {t('list')}
          {said}
        </Link>
      )
    case 'turnaround':
      return can.has('bed_pool.mark_ready') ? <MarkReady need={need} /> : null
    case 'arrival':
      if (!can.has('stay.run')) return stay(t('open'), 'tertiary')
      return (
        <Button variant={look} onClick={onArrive}>
          {t('arrive')}
          {said}
        </Button>
      )
    case 'departure':
      return stay(t(need.late ? 'resolve' : 'open'), need.late ? look : 'tertiary')
    case 'home_return':
      if (need.late && need.phone)
        return (
          <CallLink phone={need.phone} variant={look}>
            {said}
          </CallLink>
        )
      return stay(t('open'), 'tertiary')
    case 'intake':
      return stay(
        t(can.has('stay.run') ? 'intake' : 'open'),
        'secondary',
        can.has('stay.run') ? 'record_intake' : undefined,
      )
    case 'claim_cut_off':
      return stay(t('open'), 'tertiary')
    case 'meeting':
      return need.guest?.kind === 'full' && need.guest.personId ? (
        <Link
          className="ds-button sp-btn"
          data-variant="secondary"
          to="/$org/person/$personId"
          params={{ org, personId: need.guest.personId }}
        >
          {t('open')}
          {said}
        </Link>
      ) : null
    case 'hold_lapse':
    case 'out_of_service_end':
      return (
        <Link
          className="ds-button sp-btn"
          data-variant="tertiary"
          to="/$org/tavle"
          params={{ org }}
          search={{ hus: need.house.id }}
        >
          {t('open')}
          {said}
        </Link>
      )
  }
}
type Look = 'primary' | 'secondary' | 'tertiary'

function CallLink({ phone, variant, children }: { phone: string; variant: Look; children: ReactNode }) {
  const t = useTranslations('night.action')
  return (
    <a className="ds-button sp-btn" data-variant={variant} href={`tel:${phone}`}>
      <Phone />
      {t('call', { phone: formatPhone(phone) })}
      {children}
    </a>
  )
}

function MarkReady({ need }: { need: NightNeed }) {
  const t = useTranslations('night')
  const trpc = useTRPC()
  const toast = useToast()
  const problem = useProblemText()
  const mark = useMutation(
    trpc.bedPool.markReady.mutationOptions({
      onSuccess: () => toast.show({ text: t('marked', { bed: need.bedName ?? '' }) }),
      onError: (error) => toast.show({ text: problem(error), tone: 'warning' }),
    }),
  )
  return (
    <Button variant="secondary" busy={mark.isPending} onClick={() => mark.mutate({ turnaroundId: need.subjectId })}>
      {t('action.markReady')}
      <span className="sp-sr">, {need.bedName}</span>
    </Button>
  )
}
