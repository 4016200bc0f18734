import { addNights, asLocalDate, instantAt, localDateOf, tonight } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Pick } from '@samplass/ui/pick'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sentence, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { readTime } from './message-panel.tsx'
import type { Wish } from './wish.ts'
import { isReservable, type Place } from './words.ts'

type Given = {
  personId: string
  name: string
  wish: Wish
  places: readonly Place[]
  onDone: () => void
  onClose: () => void
}

/** A place on the waiting list of one house, with what was promised. */
export function WaitDialog({ personId, name, wish, places, onDone, onClose }: Given) {
  const t = useTranslations('bedPool.take.wait')
  const more = useTranslations('bedPool.take')
  const kinds = useTranslations('bedPool.words.kinds')
  const dates = useDates()
  const problem = useProblemText()
  const trpc = useTRPC()
  const open = places.filter(
    (place) => !isReservable(place) && !place.rules.some(({ code }) => code === 'HOUSE_NOT_SHARED'),
  )
  const [kind, setKind] = useState(open[0]?.unitKindId ?? null)
  const [at, setAt] = useState('')
  const time = readTime(at)
  const ask = useMutation(trpc.stay.requestPlace.mutationOptions({ onSuccess: onDone }))
  const confirm = () => {
    if (!kind || time === undefined) return
    const { arriveOn, nights, needs } = wish
    const callBackAt = time === null ? null : nextAt(time).toISOString()
    ask.mutate({ personId, unitKindId: kind, wantedOn: arriveOn, nights, needs: [...needs], callBackAt })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { name })}
      closeLabel={t('back')}
      actions={
        <>
          <Button busy={ask.isPending} onClick={confirm} whyNot={kind ? null : t('noPlace')}>
            {t('confirm')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <div className="sp-stack">
        {ask.error && (
          <Notice tone="danger" live="assertive">
            {problem(ask.error)}
          </Notice>
        )}
        <Pick
          legend={t('where')}
          value={kind}
          onChange={setKind}
          options={open.map((place) => ({
            value: place.unitKindId,
            title: `${place.houseName}, ${kinds(place.unitKind)}`,
            where: place.place,
            text:
              place.nextFreeOn && place.freeBeds.length === 0
                ? sentence(more('nextFree', { date: dates.short(place.nextFreeOn) }))
                : undefined,
          }))}
        />
        <TextField
          label={t('callBack')}
          description={t('callBackHelp')}
          inputMode="numeric"
          value={at}
          error={time === undefined ? capital(more('message.expectUnread')) : undefined}
          onChange={(event) => setAt(event.target.value)}
        />
      </div>
    </Dialog>
  )
}

/** The next time the clock shows it: after midnight belongs to the same night. */
function nextAt(time: string): Date {
  const now = serverNow()
  const today = localDateOf(now)
  const first = instantAt(asLocalDate(today), time)
  return first > now ? first : instantAt(addNights(tonight(now) === today ? today : tonight(now), 1), time)
}
