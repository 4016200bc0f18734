import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { GroupPanel } from './group-panel.tsx'
import { type House, HouseForm } from './house-form.tsx'
import { KindForm } from './kind-form.tsx'
import { OutPanel } from './out-panel.tsx'

/** One house: its groups with beds and rules, what is out of service, and what to know before coming. */
export function HousePage({ houseId }: { houseId: string }) {
  const t = useTranslations('setup')
  const { slug } = useMembership()
  const [open, setOpen] = useState<'house' | 'kind' | 'archive' | null>(null)
  const query = useQuery(useTRPC().bedPool.getHouse.queryOptions({ houseId }))
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const house = query.data
  const mayConfigure = house.mayConfigure && !house.archivedAt
  const close = () => setOpen(null)
  return (
    <>
      <PageHead
        title={house.name}
        eyebrow={`${house.place} · ${house.owner}`}
        crumbs={
          <Link to="/$org/hus" params={{ org: slug }}>
            {t('house.crumb')}
          </Link>
        }
      >
        {mayConfigure && (
          <div className="sp-actions">
            <Button onClick={() => setOpen('kind')}>
              <icons.Add />
              {t('house.addGroup')}
            </Button>
            <Button variant="secondary" onClick={() => setOpen('house')}>
              {t('house.change')}
            </Button>
            <Button variant="tertiary" onClick={() => setOpen('archive')}>
              {t('house.archive')}
            </Button>
          </div>
        )}
      </PageHead>
      {house.archivedAt && <Notice tone="neutral">{t('house.archivedNote')}</Notice>}
      <div className="sp-night">
        <div className="sp-stack">
          {house.kinds.length === 0 && (
            <EmptyState
              title={t('house.noGroupsTitle')}
              text={t('house.noGroupsText')}
              actions={mayConfigure && <Button onClick={() => setOpen('kind')}>{t('house.addGroup')}</Button>}
            />
          )}
          {house.kinds.map((kind) => (
            <GroupPanel key={kind.id} house={house} kind={kind} />
          ))}
          {house.kinds.length > 0 && <OutPanel house={house} />}
        </div>
        <About house={house} />
      </div>
      {open === 'house' && <HouseForm house={house} onClose={close} />}
      {open === 'kind' && <KindForm houseId={house.id} kind={null} onClose={close} />}
      {open === 'archive' && <ArchiveHouse house={house} onClose={close} />}
    </>
  )
}

function About({ house }: { house: House }) {
  const t = useTranslations('setup.house')
  return (
    <div className="sp-stack">
      <Panel heading={t('about')}>
        <div className="sp-stack">
          <dl className="sp-dl">
            {house.address && (
              <>
                <dt>{t('address')}</dt>
                <dd>{house.address}</dd>
              </>
            )}
            <dt>{t('place')}</dt>
            <dd>{house.place}</dd>
            {house.onCallPhone && (
              <>
                <dt>{t('onCallPhone')}</dt>
                <dd>
                  <a href={`tel:${house.onCallPhone}`}>{formatPhone(house.onCallPhone)}</a>
                </dd>
              </>
            )}
            {house.phone && (
              <>
                <dt>{t('phone')}</dt>
                <dd>
                  <a href={`tel:${house.phone}`}>{formatPhone(house.phone)}</a>
                </dd>
              </>
            )}
          </dl>
          <div>
            <h3>{t('practical')}</h3>
            {house.practical ? (
              <p className="sp-prose">{house.practical}</p>
            ) : (
              <p className="sp-muted">{t('practicalNone')}</p>
            )}
          </div>
        </div>
      </Panel>
      <Panel heading={t('usedBy')}>
        <ul className="sp-stack sp-stack--close">
          {house.usedBy.map((user) => (
            <li key={user.name}>
              {user.name} {user.owner && <span className="sp-muted">({t('ownerMark')})</span>}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

function ArchiveHouse({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useTranslations('setup')
  const dates = useDates()
  const queries = useQueryClient()
  const inWords = useProblemText()
  const archive = useMutation(
    useTRPC().bedPool.archiveHouse.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const { coming } = house
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('house.archiveAsk', { house: house.name })}
      closeLabel={t('form.close')}
      actions={
        <>
          {coming.length === 0 && (
            <Button
              data-color="danger"
              busy={archive.isPending}
              onClick={() => archive.mutate({ houseId: house.id, version: house.version })}
            >
              {t('house.archive')}
            </Button>
          )}
          <Button variant="tertiary" onClick={onClose}>
            {t('form.back')}
          </Button>
        </>
      }
    >
      {archive.error && (
        <Notice tone="danger" live="assertive">
          {inWords(archive.error)}
        </Notice>
      )}
      {coming.length === 0 ? (
        <p>{t('house.archiveText')}</p>
      ) : (
        <>
          <p>{t('house.archiveBlocked', { count: coming.length })}</p>
          <ul>
            {coming.map((row) => (
              <li key={row.id}>
                {t(row.present ? 'house.presentLine' : 'house.comingLine', {
                  bed: row.bedName,
                  from: dates.short(row.fromOn),
                  to: dates.short(row.toOn),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
