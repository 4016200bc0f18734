import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Nothing } from '../person/nothing.tsx'
import { useDates } from '../shell/dates.ts'
import { useTRPC } from '../shell/trpc.ts'
import { ChildDialog } from './dialogs/child-dialog.tsx'
import { NextOfKinDialog } from './dialogs/next-of-kin-dialog.tsx'
import type { Child, Kin, PlanGiven } from './words.ts'

type Open = { kin: Kin | null } | { child: Child | null } | null

/** Those close to the person: whether they may be rung, and children who are to be looked after. */
export function NextOfKinPanel({ personId, purpose, mayWrite }: PlanGiven) {
  const t = useTranslations('plans.kin')
  const trpc = useTRPC()
  const dates = useDates()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const found = useQuery(trpc.plan.listNextOfKin.queryOptions({ personId, purpose }))
  const page = found.data
  const change = (label: string, what: Open) =>
    mayWrite && (
      <Button size="sm" variant="tertiary" onClick={() => setOpen(what)}>
        {t('change')}
        <span className="sp-sr"> {label}</span>
      </Button>
    )
  return (
    <Panel heading={t('title')} flush>
      {found.isPending && <Skeleton label={t('loading')} rows={2} />}
      {page && page.kin.length + page.children.length === 0 && <Nothing title={t('none')} text={t('noneBody')} />}
      {page && page.kin.length + page.children.length > 0 && (
        <EntryList
          entries={[
            ...page.kin.map((one) => ({
              id: one.nextOfKinId,
              title: t('who', { name: one.name, relation: one.relation }),
              text: [
                t(`may.${one.mayContact}`),
                one.mayContact !== 'no' && one.phone && `${formatPhone(one.phone)}.`,
                t(one.needsMapped ? 'mapped' : 'notMapped'),
              ]
                .filter(Boolean)
                .join(' '),
              act: change(one.name, { kin: one }),
            })),
            ...page.children.map((one) => ({
              id: one.childDependantId,
              title: t('child', { year: String(one.birthYear) }),
              text: [
                one.followedUpBy && t('followedUpBy', { who: one.followedUpBy }),
                t(`looked.${one.needsLookedAfter}`, { date: one.askedOn ? dates.withYear(one.askedOn) : '' }),
              ]
                .filter(Boolean)
                .join(' '),
              act: change(t('child', { year: String(one.birthYear) }), { child: one }),
            })),
          ]}
        />
      )}
      {page && mayWrite && (
        <div className="sp-panel__body sp-actions">
          <Button size="sm" variant="tertiary" onClick={() => setOpen({ kin: null })}>
            {t('add')}
          </Button>
          <Button size="sm" variant="tertiary" onClick={() => setOpen({ child: null })}>
            {t('addChild')}
          </Button>
        </div>
      )}
      {page && page.children.length > 0 && <p className="sp-panel__body sp-small sp-muted">{t('practice')}</p>}
      {open && 'kin' in open && <NextOfKinDialog personId={personId} kin={open.kin} onClose={close} />}
      {open && 'child' in open && <ChildDialog personId={personId} child={open.child} onClose={close} />}
    </Panel>
  )
}
