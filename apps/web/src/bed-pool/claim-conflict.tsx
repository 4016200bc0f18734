import { Button } from '@samplass/ui/button'
import { Conflict } from '@samplass/ui/conflict'
import { Pick } from '@samplass/ui/pick'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Problem } from '../shell/problem.ts'
import { useRefusal } from '../shell/refusals.ts'
import type { Offer } from './words.ts'

type Given = {
  problem: Extract<Problem, { kind: 'refusal' }>
  name: string
  /** Beds for a crisis that are free now, fetched again after the refusal. */
  offers: readonly Offer[]
  busy: boolean
  onTake: (offer: Offer) => void
  onWait: () => void
  onBack: () => void
}

/** Somebody was first: who, what it means for the person on the phone, and the ways on. */
export function ClaimConflict({ problem, name, offers, busy, onTake, onWait, onBack }: Given) {
  const t = useTranslations('bedPool.take.conflict')
  const more = useTranslations('bedPool.take')
  const refusal = useRefusal()
  const dates = useDates()
  const hasBed = problem.code === 'PERSON_HAS_BED'
  const options = hasBed ? [] : offers.slice(0, 3)
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = picked ?? options[0]?.bedId ?? 'wait'
  const offer = options.find(({ bedId }) => bedId === chosen)
  const { takenAt } = problem.facts
  const text = hasBed
    ? t('hasBed', { name })
    : typeof takenAt === 'string'
      ? t('at', { time: dates.time(takenAt), name })
      : t('text', { name })
  return (
    <Conflict title={refusal(problem.code, problem.facts).replace(/\.$/, '')} text={text}>
      {!hasBed && (
        <Pick
          legend={t('options')}
          value={chosen}
          onChange={setPicked}
          options={[
            ...options.map((one) => ({
              value: one.bedId,
              title: more('bed', { bed: one.bedName, house: one.houseName }),
              where: one.place,
              mark: (
                <StatusTag state={one.beingMadeReady ? 'klar' : 'ledig'}>
                  {more(one.beingMadeReady ? 'makingReady' : 'ready')}
                </StatusTag>
              ),
            })),
            { value: 'wait', title: t('waiting'), where: t('waitingText') },
          ]}
        />
      )}
      <div className="sp-actions">
        {!hasBed &&
          (offer ? (
            <Button busy={busy} onClick={() => onTake(offer)}>
              {t('take', { bed: offer.bedName, house: offer.houseName })}
            </Button>
          ) : (
            <Button onClick={onWait}>{t('wait')}</Button>
          ))}
        <Button variant="tertiary" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </Conflict>
  )
}
