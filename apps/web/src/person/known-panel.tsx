import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { EntryList } from '@samplass/ui/entry-list'
import { TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { Nothing } from './nothing.tsx'
import { type OpenPerson, usePerson } from './use-person.tsx'

type Known = OpenPerson['knownUser'][number]

/** Where the person is a known user, by which criteria, and until when. */
export function KnownPanel({ mayMeet }: { mayMeet: boolean }) {
  const t = useTranslations('person.page.known')
  const dates = useDates()
  const { page } = usePerson()
  const [ending, setEnding] = useState<Known | null>(null)
  const today = dates.dateOf(page.asOf)
  return (
    <Panel heading={t('title')} flush>
      {page.knownUser.length === 0 ? (
        <Nothing title={t('none')} text={t('noneBody')} />
      ) : (
        <EntryList
          entries={page.knownUser.map((entry) => {
            const due = entry.endedOn === null && entry.reviewOn <= today
            const holds =
              entry.endedOn === null
                ? t(due ? 'due' : 'until', { date: dates.withYear(entry.reviewOn) })
                : t('ended', { date: dates.withYear(entry.endedOn) })
            return {
              id: entry.knownUserId,
              title: [entry.houseName, entry.kindName].filter(Boolean).join(', '),
              text: `${t('approved', {
                date: dates.withYear(entry.approvedOn),
                name: entry.approvedByName,
                version: entry.criteriaVersion,
              })} ${holds} ${entry.endedReason ?? ''}`,
              mark: (
                <StatusTag
                  state={entry.endedOn ? undefined : due ? 'over' : 'ok'}
                  icon={entry.endedOn ? icons.Close : undefined}
                >
                  {t(entry.endedOn ? 'endedTag' : due ? 'dueTag' : 'valid')}
                </StatusTag>
              ),
              act: mayMeet && entry.endedOn === null && (
                <Button size="sm" variant="tertiary" onClick={() => setEnding(entry)}>
                  {t('end')}
                  <span className="sp-sr"> {entry.houseName}</span>
                </Button>
              ),
            }
          })}
        />
      )}
      {ending && <EndDialog entry={ending} onClose={() => setEnding(null)} />}
    </Panel>
  )
}

function EndDialog({ entry, onClose }: { entry: Known; onClose: () => void }) {
  const t = useTranslations('person.page.known')
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const { reload } = usePerson()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const house = entry.houseName ?? ''
  const end = useMutation(
    trpc.person.endKnownUser.mutationOptions({
      onSuccess: async () => {
        await reload()
        toast.show({ text: t('endDone', { house }) })
        onClose()
      },
    }),
  )
  const missing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing && !end.isPending) end.mutate({ knownUserId: entry.knownUserId, reason: reason.trim() })
  }
  return (
    <Dialog open onClose={onClose} title={t('endTitle', { house })} closeLabel={t('back')}>
      <form onSubmit={submit} noValidate className="sp-stack">
        <p>{t('endBody')}</p>
        {end.error && <Notice tone="danger" live="assertive" title={problemText(end.error)} />}
        <TextField
          data-autofocus
          label={t('reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={tried && missing ? t('reasonMissing') : undefined}
        />
        <div className="sp-actions">
          <Button type="submit" busy={end.isPending}>
            {t('endSubmit')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
