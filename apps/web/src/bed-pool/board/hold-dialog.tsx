import { type HoldReason, holdReasons } from '@samplass/domain/bed-pool/kinds'
import { addNights, asLocalDate, localDateOf } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { DateField } from '@samplass/ui/date-field'
import { Dialog } from '@samplass/ui/dialog'
import { SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { useProblemText } from '../../shell/refusals.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useCalendarWords } from '../wish-bar.tsx'

const offered = [2, 8, 24, 48, 72, 168, 336, 720]
const usual = 24

type Given = { bed: { id: string; name: string }; hoursMax: number; fromOn: string; onClose: () => void }

/** A bed is kept for somebody who is about to decide: which nights, for how long one waits for the answer, and why. */
export function HoldDialog({ bed, hoursMax, fromOn: first, onClose }: Given) {
  const t = useTranslations('bedPool.place.holdForm')
  const wish = useTranslations('bedPool.take.wish')
  const reasons = useTranslations('bedPool.words.hold')
  const dates = useDates()
  const calendar = useCalendarWords()
  const toast = useToast()
  const trpc = useTRPC()
  const problem = useProblemText()
  const lengths = [...new Set([...offered.filter((hours) => hours < hoursMax), hoursMax])]
  const [fromOn, setFrom] = useState(first)
  const [nights, setNights] = useState(7)
  const [hours, setHours] = useState(Math.min(usual, hoursMax))
  const [reason, setReason] = useState<HoldReason>('viewing')
  const release = useMutation(
    trpc.bedPool.releaseHold.mutationOptions({
      onError: (error) => toast.show({ text: problem(error), tone: 'warning' }),
    }),
  )
  const hold = useMutation(
    trpc.bedPool.holdBed.mutationOptions({
      onSuccess: ({ occupancyId, version, lapsesAt }) => {
        toast.show({
          text: t('done', { bed: bed.name, when: dates.moment(lapsesAt, serverNow()) }),
          undo: { label: t('undo'), onUndo: () => release.mutate({ occupancyId, version }) },
        })
        onClose()
      },
    }),
  )
  const toOn = addNights(asLocalDate(fromOn), nights)
  const inWords = (count: number) =>
    count % 24 === 0 && count > 24 ? t('day', { count: count / 24 }) : t('hour', { count })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { bed: bed.name })}
      note={t('note')}
      closeLabel={t('back')}
      actions={
        <>
          <Button
            busy={hold.isPending}
            onClick={() => hold.mutate({ bedId: bed.id, fromOn: asLocalDate(fromOn), toOn, hours, reason })}
          >
            {t('confirm', { bed: bed.name })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <div className="sp-stack">
        {hold.error && (
          <Notice tone="danger" live="assertive">
            {problem(hold.error)}
          </Notice>
        )}
        <DateField
          id="holdFrom"
          label={t('from')}
          value={dates.morning(fromOn)}
          today={localDateOf(serverNow())}
          min={dates.morning(first)}
          words={dates.dateWords}
          format={(date) => dates.inField(date, localDateOf(serverNow()))}
          unread={wish('unread')}
          calendar={calendar}
          onChange={(morning) => morning !== '' && setFrom(addNights(asLocalDate(morning), -1))}
        />
        <NumberField
          label={t('nights')}
          unit={t('unit')}
          value={nights}
          min={1}
          max={366}
          less={t('less')}
          more={t('more')}
          answer={t('answer', { date: dates.short(toOn) })}
          onChange={(count) => count !== null && count >= 1 && count <= 366 && setNights(count)}
        />
        <SelectField
          label={t('hours')}
          value={String(hours)}
          options={lengths.map((count) => ({ value: String(count), label: inWords(count) }))}
          onChange={(event) => setHours(Number(event.target.value))}
        />
        <SelectField
          label={t('reason')}
          value={reason}
          options={holdReasons.map((value) => ({ value, label: reasons(value) }))}
          onChange={(event) => setReason(event.target.value as HoldReason)}
        />
      </div>
    </Dialog>
  )
}
