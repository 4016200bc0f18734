import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { ChoiceDialog } from './dialogs/choice-dialog.tsx'
import { EndDialog } from './dialogs/end-dialog.tsx'
import { OfferDialog } from './dialogs/offer-dialog.tsx'
import { ViewingDialog } from './dialogs/viewing-dialog.tsx'
import { type Allocation, allocationLook, type Placement, useDoor } from './words.ts'

const acts = ['plan_viewing', 'offer', 'accept', 'decline_by_person'] as const
type Act = (typeof acts)[number] | 'other'
type Open = { act: Act; allocationId: string } | null

/** What the person has been shown, how far it has come, and what can be done next. */
export function AllocationsPanel({ page }: { page: Placement }) {
  const t = useTranslations('placement.allocations')
  const doorOf = useDoor()
  const dates = useDates()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const said = (row: Allocation) =>
    sentence(
      [
        t('shownOn', { date: dates.short(row.proposedOn) }),
        row.viewingAt && t('viewing', { when: dates.moment(row.viewingAt, serverNow()) }),
        row.offeredOn && t('offered', { date: dates.short(row.offeredOn) }),
        row.answerBy &&
          row.acceptedOn === null &&
          row.endedOn === null &&
          t('answerBy', { date: dates.short(row.answerBy) }),
        row.acceptedOn && t('acceptedOn', { date: dates.short(row.acceptedOn) }),
        row.endedOn && t('ended', { date: dates.short(row.endedOn) }),
        row.endedReason,
      ]
        .filter(Boolean)
        .join(' '),
    )
  const entries = page.allocations.map((row): Entry => {
    const door = doorOf(row.address, row.unitNumber)
    const button = (act: Act, primary: boolean) => (
      <Button
        key={act}
        size="sm"
        variant={primary ? 'secondary' : 'tertiary'}
        onClick={() => setOpen({ act, allocationId: row.allocationId })}
      >
        {t(`acts.${act}`)}
        <span className="sp-sr">, {door}</span>
      </Button>
    )
    const may = acts.filter((act) => row.may.includes(act))
    const rest = row.may.includes('withdraw') || row.may.includes('lose_unit')
    return {
      id: row.allocationId,
      title: door,
      mark: <StatusTag {...allocationLook[row.state]}>{t(`states.${row.state}`)}</StatusTag>,
      text: (
        <>
          {said(row)}
          {(may.length > 0 || rest) && (
            <span className="sp-actions">
              {may.map((act, at) => button(act, at === 0))}
              {rest && button('other', false)}
            </span>
          )}
        </>
      ),
    }
  })
  // The row as it stands now, also when somebody changes it while the dialog is open.
  const row = open && page.allocations.find(({ allocationId }) => allocationId === open.allocationId)
  const given = row && { row, onClose: close }
  return (
    <Panel heading={t('title')} flush>
      {entries.length === 0 ? (
        <p className="sp-panel__body sp-muted">{t('none')}</p>
      ) : (
        <EntryList entries={entries} label={t('title')} />
      )}
      {given && open?.act === 'plan_viewing' && <ViewingDialog {...given} />}
      {given && open?.act === 'offer' && <OfferDialog {...given} />}
      {given && (open?.act === 'accept' || open?.act === 'decline_by_person') && (
        <ChoiceDialog {...given} choice={open.act === 'accept' ? 'yes' : 'no'} />
      )}
      {given && open?.act === 'other' && <EndDialog {...given} />}
    </Panel>
  )
}
