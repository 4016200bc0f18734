import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Add } from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { AddCooperation, ChangeCooperation } from './cooperation-form.tsx'
import { Houses, Members } from './cooperation-tables.tsx'
import { MemberForm } from './member-form.tsx'
import { EndShare, ShareForm } from './share-form.tsx'

export type List = Outputs['cooperation']['list']
export type Cooperation = List['cooperations'][number]
export type Member = Cooperation['members'][number]
export type SharedHouse = Cooperation['houses'][number]

/** The cooperations one is in: who is a member with which quota, which houses take part, who may use which. */
export function CooperationPage() {
  const t = useTranslations('cooperation')
  const [adding, setAdding] = useState(false)
  const query = useQuery(useTRPC().cooperation.list.queryOptions())
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const list = query.data
  const add = list.mayAdd && (
    <Button variant={list.cooperations.length > 0 ? 'secondary' : 'primary'} onClick={() => setAdding(true)}>
      <Add />
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('title')} eyebrow={t('eyebrow')}>
        {list.cooperations.length > 0 && add}
      </PageHead>
      <div className="sp-stack">
        {list.cooperations.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} actions={add} />}
        {list.cooperations.map((cooperation) => (
          <One key={cooperation.id} list={list} cooperation={cooperation} />
        ))}
      </div>
      {adding && <AddCooperation list={list} onClose={() => setAdding(false)} />}
    </>
  )
}

type Open =
  | { form: 'member'; member: Member | null }
  | { form: 'share' | 'end'; house: SharedHouse | null }
  | { form: 'whole' }
  | null

function One({ list, cooperation }: { list: List; cooperation: Cooperation }) {
  const t = useTranslations('cooperation')
  const dates = useDates()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { name, form, host, fromOn, toOn, over, mayManage, mayShare } = cooperation
  const period = toOn
    ? t('period', { from: dates.withYear(fromOn), to: dates.withYear(toOn) })
    : t('since', { date: dates.withYear(fromOn) })
  return (
    <Panel heading={name} aside={over ? <StatusTag state="slutt">{t('over')}</StatusTag> : period}>
      <div className="sp-stack">
        <div className="sp-row">
          <p className="sp-muted">{t('hostedBy', { form: t(`forms.${form}`), host: host.name })}</p>
          {mayManage && !over && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen({ form: 'whole' })}>
              {t('changeIt')}
            </Button>
          )}
        </div>
        <div className="sp-row">
          <h3>{t('members')}</h3>
          {mayManage && !over && (
            <Button size="sm" variant="tertiary" onClick={() => setOpen({ form: 'member', member: null })}>
              <Add />
              {t('addMember')}
            </Button>
          )}
        </div>
        <Members
          cooperation={cooperation}
          onChange={mayManage && !over ? (member) => setOpen({ form: 'member', member }) : null}
        />
        <p className="sp-small sp-muted">{t('usedNote')}</p>
        <div className="sp-row">
          <h3>{t('houses')}</h3>
          {mayShare && !over && (
            <Button
              size="sm"
              variant="tertiary"
              whyNot={list.ownHouses.length === 0 ? t('ownOnly') : null}
              onClick={() => setOpen({ form: 'share', house: null })}
            >
              <Add />
              {t('share')}
            </Button>
          )}
        </div>
        <Houses
          cooperation={cooperation}
          onShare={mayShare && !over ? (house) => setOpen({ form: 'share', house }) : null}
          onEnd={mayShare ? (house) => setOpen({ form: 'end', house }) : null}
        />
      </div>
      {open?.form === 'whole' && <ChangeCooperation cooperation={cooperation} onClose={close} />}
      {open?.form === 'member' && (
        <MemberForm list={list} cooperation={cooperation} member={open.member} onClose={close} />
      )}
      {open?.form === 'share' && <ShareForm list={list} cooperation={cooperation} house={open.house} onClose={close} />}
      {open?.form === 'end' && open.house && <EndShare cooperation={cooperation} house={open.house} onClose={close} />}
    </Panel>
  )
}
