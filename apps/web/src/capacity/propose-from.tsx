import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { Pick } from '@samplass/ui/pick'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ProposeDialog } from '../planned-admission/dialogs/propose-dialog.tsx'
import type { DialogProps } from '../planned-admission/dialogs/use-thread-act.ts'
import { useWho } from '../planned-admission/words.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { type PublishedWindow, useWindowDays } from './window-words.ts'

/** What was filled in and not sent: kept for each window while the list is open. */
export type Draft = DialogProps['draft']
type Given = { window: PublishedWindow; draft: Draft; onClose: () => void }

export const draftOf = (window: PublishedWindow): Draft => ({
  current: {
    terms: {
      windowFrom: window.fromOn,
      windowTo: window.toOn,
      nights: window.nightsMax,
      unit: window.unitKindName,
    },
  },
})

/** As it stands within a sentence; a weekday keeps its own letter. */
const begin = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** In which admission the window is proposed. Where none is open with the service, how one begins: with the person. */
export function ProposeFrom({ window, draft, onClose }: Given) {
  const t = useTranslations('capacity.windows.choose')
  const states = useTranslations('admissions.states')
  const trpc = useTRPC()
  const who = useWho()
  const days = useWindowDays()
  const { slug: org } = useMembership()
  const list = useQuery(trpc.plannedAdmission.list.queryOptions())
  const [chosen, setChosen] = useState<string | null>(null)
  const [going, setGoing] = useState(false)
  const open = (list.data ?? []).filter(
    ({ otherSide, over, state }) => otherSide === window.service.name && !over && isOpen(state),
  )
  if (going && chosen) return <Proposal draft={draft} admissionId={chosen} onClose={onClose} />
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { days: begin(days(window)) })}
      note={open.length > 0 ? t('note') : t('none', { service: window.service.name })}
      closeLabel={t('back')}
      actions={
        <>
          {open.length > 0 ? (
            <Button whyNot={chosen ? null : t('note')} onClick={() => setGoing(true)}>
              {t('submit')}
            </Button>
          ) : (
            <Link className="ds-button sp-btn" data-variant="primary" to="/$org/ta-imot" params={{ org }}>
              {t('find')}
            </Link>
          )}
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      {list.error ? (
        <Failure error={list.error} reset={() => void list.refetch()} />
      ) : !list.data ? (
        <Pending />
      ) : open.length > 0 ? (
        <Pick
          legend={t('note')}
          hideLegend
          value={chosen}
          onChange={setChosen}
          options={open.map((row) => ({ value: row.admissionId, title: who(row.whose), text: states(row.state) }))}
        />
      ) : (
        <p>{t('begin')}</p>
      )}
    </Dialog>
  )
}

/** Until a bed is confirmed a new proposal may be put on the table. */
const isOpen = (state: string) => ['draft', 'proposed', 'info_requested', 'accepted', 'agreed'].includes(state)

function Proposal({ draft, admissionId, onClose }: Omit<Given, 'window'> & { admissionId: string }) {
  const t = useTranslations('capacity.windows.choose')
  const trpc = useTRPC()
  const navigate = useNavigate()
  const { slug: org } = useMembership()
  const found = useQuery(trpc.plannedAdmission.get.queryOptions({ admissionId }))
  if (!found.data) return null
  // What was sent is on the thread's own page; what was not is kept.
  const leave = () => {
    onClose()
    if (Object.keys(draft.current).length === 0)
      void navigate({ to: '/$org/innleggelser/$admissionId', params: { org, admissionId } })
  }
  return <ProposeDialog act="propose" admission={found.data} draft={draft} prefilled={t('prefilled')} onClose={leave} />
}
