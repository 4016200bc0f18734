import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { OpenDialog } from './open-dialog.tsx'
import { stateLook } from './words.ts'

/** The planned admissions of one person, and the way to a new one. */
export function AdmissionsPanel({ personId, who, mayOpen }: { personId: string; who: string; mayOpen: boolean }) {
  const t = useTranslations('admissions')
  const trpc = useTRPC()
  const { slug } = useMembership()
  const [opening, setOpening] = useState(false)
  const list = useQuery(trpc.plannedAdmission.list.queryOptions())
  const theirs = (list.data ?? []).filter(({ whose }) => whose.kind === 'full' && whose.personId === personId)
  return (
    <Panel
      heading={t('title')}
      flush
      aside={
        mayOpen && (
          <Button size="sm" variant="secondary" onClick={() => setOpening(true)}>
            {t('open.act')}
          </Button>
        )
      }
    >
      {theirs.length === 0 ? (
        <p className="sp-panel__body sp-muted">{t('empty.title')}</p>
      ) : (
        <EntryList
          entries={theirs.map((row) => ({
            id: row.admissionId,
            title: (
              <Link to="/$org/innleggelser/$admissionId" params={{ org: slug, admissionId: row.admissionId }}>
                {row.otherSide}
              </Link>
            ),
            text: t('reference', { reference: row.reference }),
            mark: <StatusTag state={stateLook[row.state]}>{t(`states.${row.state}`)}</StatusTag>,
          }))}
        />
      )}
      {opening && <OpenDialog personId={personId} who={who} onClose={() => setOpening(false)} />}
    </Panel>
  )
}
