import { holdReasonsByHand } from '@samplass/domain/bed-pool/kinds'
import { addNights, asLocalDate } from '@samplass/domain/nights'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { SelectField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { NumberField } from '@samplass/ui/number-field'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { useProblemText } from '../../shell/refusals.ts'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'

const offered = [2, 8, 24, 48, 72, 168, 336, 720]
const usual = 24

type Given = { bed: { id: string; name: string }; hoursMax: number; fromOn: string; onClose: () => void }

/** A bed is kept for somebody who is about to decide: which nights, for how long one waits for the answer, and why. */
export function HoldDialog({ bed, hoursMax, fromOn: first, onClose }: Given) {
  const t = useTranslations('bedPool.place.holdForm')
  const unread = useTranslations('shell.day')
  const reasons = useTranslations('bedPool.words.hold')
  const dates = useDates()
  const form = useId()
  const toast = useToast()
  const trpc = useTRPC()
  const problem = useProblemText()
  const lengths = [...new Set([...offered.filter((hours) => hours < hoursMax), hoursMax])]
  const [morning, setMorning] = useState<string>(dates.morning(first))
  const [missing, setMissing] = useState(false)
  const [nights, setNights] = useState(7)
  const [hours, setHours] = useState(Math.min(usual, hoursMax))
  const [reason, setReason] = useState<(typeof holdReasonsByHand)[number]>('viewing')
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
  const fromOn = morning ? addNights(asLocalDate(morning), -1) : asLocalDate(first)
  const toOn = addNights(fromOn, nights)
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
          <Button type="submit" form={form} busy={hold.isPending}>
            {t('confirm', { bed: bed.name })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="sp-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(!morning)
          if (morning && !hold.isPending) hold.mutate({ bedId: bed.id, fromOn, toOn, hours, reason })
        }}
      >
        {hold.error && (
          <Notice tone="danger" live="assertive">
            {problem(hold.error)}
          </Notice>
        )}
        <DayField
          id="holdFrom"
          label={t('from')}
          value={morning}
          error={missing && !morning ? unread('unread') : undefined}
          min={dates.morning(first)}
          onChange={setMorning}
        />
        <NumberField
          label={t('nights')}
          unit={t('unit')}
          value={nights}
          min={1}
          max={366}
          less={t('less')}
          more={t('more')}
          answer={morning ? t('answer', { date: dates.short(toOn) }) : undefined}
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
          options={holdReasonsByHand.map((value) => ({ value, label: reasons(value) }))}
          onChange={(event) => setReason(event.target.value as typeof reason)}
        />
      </form>
    </Dialog>
  )
}
