import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { Door, Hourglass, Sparkles, Undo } from '@samplass/ui/icon'
import { Acts } from '@samplass/ui/side-panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText, useRefusal } from '../../shell/refusals.ts'
import { useMembership, useTRPC } from '../../shell/trpc.ts'
import type { OneBed } from './board-view.ts'
import { HoldDialog } from './hold-dialog.tsx'

/** What can be done with a bed: give it, mark it ready, keep it for somebody, let it go. Those one may not do are left out. */
export function BedActs({ one, tonight, free }: { one: OneBed; tonight: string; free: boolean }) {
  const { house, kind, bed } = one
  const t = useTranslations('bedPool.place')
  const night = useTranslations('night')
  const refusal = useRefusal()
  const problem = useProblemText()
  const toast = useToast()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const { slug: org, roles } = useMembership()
  const can = permissionsOf(roles)
  const [holding, setHolding] = useState(false)
  const onError = (error: unknown) => toast.show({ text: problem(error), tone: 'warning' })
  const release = useMutation(
    trpc.bedPool.releaseHold.mutationOptions({
      onSuccess: () => toast.show({ text: t('released', { bed: bed.name }) }),
      onError,
    }),
  )
  const ready = useMutation(
    trpc.bedPool.markReady.mutationOptions({
      onSuccess: () => toast.show({ text: night('marked', { bed: bed.name }) }),
      onError,
    }),
  )
  const leave = useMutation(
    trpc.plannedAdmission.endBed.mutationOptions({
      onSuccess: () => toast.show({ text: t('leftDone', { bed: bed.name }) }),
      onError,
    }),
  )
  // The thread cannot be read any more, so that the ward itself says that somebody has left.
  const unsaid = bed.bars.filter((bar) => bar.kind === 'admission' && bar.state === 'in_house' && !bar.admissionId)
  const holds = bed.bars.filter((bar) => bar.kind === 'hold' && bar.mayRelease)
  const { turnaround } = bed
  const shared = house.mayUse ? null : refusal('HOUSE_NOT_SHARED')
  const acts = [
    can.has('stay.claim') && (
      <Button
        key="take"
        variant={free ? 'primary' : 'secondary'}
        whyNot={shared ?? (free ? null : t('whyNotTake'))}
        onClick={() => void navigate({ to: '/$org/ta-imot', params: { org }, search: { plass: bed.id } })}
      >
        <Door />
        {t('take')}
      </Button>
    ),
    house.own && turnaround && can.has('bed_pool.mark_ready') && (
      <Button
        key="ready"
        variant="secondary"
        busy={ready.isPending}
        onClick={() => ready.mutate({ turnaroundId: turnaround.id })}
      >
        <Sparkles />
        {t('ready')}
      </Button>
    ),
    ...(can.has('bed_pool.hold')
      ? holds.map(
          (hold) =>
            hold.kind === 'hold' && (
              <Button
                key={hold.id}
                variant="secondary"
                busy={release.isPending}
                onClick={() => release.mutate({ occupancyId: hold.id, version: hold.version })}
              >
                <Undo />
                {t('release')}
              </Button>
            ),
        )
      : []),
    ...(can.has('stay.receive')
      ? unsaid.map(({ id }) => (
          <Button key={id} variant="secondary" busy={leave.isPending} onClick={() => leave.mutate({ occupancyId: id })}>
            <Door />
            {t('left')}
          </Button>
        ))
      : []),
    can.has('bed_pool.hold') && (
      <Button
        key="hold"
        variant="secondary"
        whyNot={shared ?? (kind.reservationAllowed ? null : refusal('RESERVATION_NOT_ALLOWED'))}
        onClick={() => setHolding(true)}
      >
        <Hourglass />
        {t('hold')}
      </Button>
    ),
  ].filter(Boolean)
  if (acts.length === 0) return null
  return (
    <>
      <Acts label={t('actions')}>{acts}</Acts>
      {holding && (
        <HoldDialog bed={bed} hoursMax={kind.holdHoursMax} fromOn={tonight} onClose={() => setHolding(false)} />
      )}
    </>
  )
}
