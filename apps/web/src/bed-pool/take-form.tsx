import type { YesNo } from '@samplass/domain/fields'
import { addNights, localDateOf, tonight } from '@samplass/domain/nights'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useAccount } from '../shell/trpc.ts'
import { ClaimConflict } from './claim-conflict.tsx'
import { ClaimDone } from './claim-done.tsx'
import { DisclosureFields } from './disclosure-fields.tsx'
import { EligibilityPanel } from './eligibility-panel.tsx'
import { FirstTime } from './first-time.tsx'
import { MessagePanel } from './message-panel.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { TakeDock } from './take-dock.tsx'
import { TakeKeys } from './take-keys.tsx'
import { useKeys } from './use-keys.ts'
import { useFocusFirst, useTake } from './use-take.ts'
import { WaitDialog } from './wait-dialog.tsx'
import { WaitingFirst } from './waiting-first.tsx'
import type { Wish } from './wish.ts'
import { WishBar } from './wish-bar.tsx'
import { isReservable, needsMeeting, type Offer, type Place } from './words.ts'

type Given = {
  personId: string
  /** What the person is called on the screen. */
  name: string
  wish: Wish
  onWish: (change: Partial<Wish>) => void
  /** The bed that the board was pressed on. */
  wantedBed: string | null
  onLeave: () => void
  onWaiting: () => void
}

/** From a person to a bed: why, which, what is told, and one action. The server decides. */
export function TakeForm({ personId, name, wish, onWish, wantedBed, onLeave, onWaiting }: Given) {
  const t = useTranslations('bedPool.take')
  const dates = useDates()
  const keys = useAccount().singleKeyShortcuts
  const problemText = useProblemText()
  const [excepting, setExcepting] = useState<Place | null>(null)
  const [waiting, setWaiting] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const take = useTake({ personId, wish, wantedBed })
  const { answer, offers, offer, place } = take
  const { done, problem, error, busy, forget } = take.claim
  useFocusFirst(form, answer !== undefined, take.firstNeeded)
  useKeys(
    {
      ...Object.fromEntries(offers.slice(0, 9).map(({ bedId }, at) => [String(at + 1), () => take.pick(bedId)])),
      v: () => answer && setWaiting(true),
    },
    keys && !done,
  )
  useKeys({ Escape: onLeave }, !waiting && !excepting)

  if (done) return <ClaimDone claim={done.claim} own={done.own} name={name} />
  if (take.search.error && !answer) return <Notice tone="danger">{problemText(take.search.error)}</Notice>
  if (!answer) return <Skeleton label={t('loading')} rows={6} />
  const conflict = problem?.kind === 'refusal' && conflicts.has(problem.code) ? problem : null
  return (
    <form
      ref={form}
      className="sp-stack"
      aria-label={t('titleOf', { name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        take.tryNow()
      }}
    >
      <WishBar wish={wish} places={answer.knownPlaces} onChange={onWish} />
      <ErrorSummary
        title={t('problems', { count: take.problems.length })}
        problems={take.problems}
        attempt={take.tries}
      />
      <div className="sp-two">
        <div className="sp-stack">
          <EligibilityPanel
            heading={t(`can.${whenOf(wish.arriveOn)}`, { name, date: dates.short(wish.arriveOn) })}
            answer={answer}
            place={place}
            questions={take.questions}
            missing={take.missing}
            onAnswer={(key: string, given: YesNo) => take.answerTo(key, given)}
          />
        </div>
        <div className="sp-stack">
          {offer && place && <WaitingFirst place={place} personId={personId} />}
          <OffersPanel
            answer={answer}
            offers={offers}
            bedId={offer?.bedId ?? null}
            onPick={take.pick}
            onOverride={setExcepting}
            keys={keys}
          />
          {needsMeeting(answer.places) && <FirstTime personId={personId} />}
          {offer && !offer.own && (
            <Panel heading={t('disclose.heading', { house: offer.houseName })}>
              <DisclosureFields
                draft={take.disclosure}
                onChange={take.setDisclosure}
                basisError={take.basisMissing ? t('disclose.basisMissing') : undefined}
                error={take.noteMissing ? t('disclose.noteMissing') : undefined}
              />
            </Panel>
          )}
          <MessagePanel name={name} draft={take.call} onChange={take.setCall} own={offer?.own ?? true} />
        </div>
      </div>
      {problem && !conflict && !excepting && (
        <Notice tone="danger" live="assertive">
          {problemText(error)}
        </Notice>
      )}
      {conflict ? (
        <ClaimConflict
          problem={conflict}
          name={name}
          offers={offers.filter((one) => isForCrisis(answer.places, one))}
          busy={busy}
          onTake={take.takeOffer}
          onWait={() => setWaiting(true)}
          onBack={forget}
        />
      ) : (
        <TakeDock
          offer={offer}
          place={place}
          arriveOn={wish.arriveOn}
          busy={busy}
          whyNot={offer ? null : t(offers.length > 0 ? 'pickBed' : 'freeNone')}
          onWait={() => setWaiting(true)}
        />
      )}
      <TakeKeys on={keys} beds={offers.length} />
      {excepting && (
        <OverrideDialog
          place={excepting}
          asOf={answer.asOf}
          busy={busy}
          refused={error ? problemText(error) : null}
          onConfirm={({ bedId, override }) => take.send(excepting, bedId, override)}
          onClose={() => setExcepting(null)}
        />
      )}
      {waiting && (
        <WaitDialog
          personId={personId}
          name={name}
          wish={wish}
          places={answer.places}
          onDone={onWaiting}
          onClose={() => setWaiting(false)}
        />
      )}
    </form>
  )
}

const conflicts: ReadonlySet<string> = new Set([
  'BED_TAKEN',
  'PERSON_HAS_BED',
  'NO_FREE_BED',
  'BED_OUT_OF_SERVICE',
  'BED_ARCHIVED',
])

const isForCrisis = (places: readonly Place[], offer: Offer) =>
  places.some((place) => place.unitKindId === offer.unitKindId && !isReservable(place))

function whenOf(arriveOn: string): 'tonight' | 'tomorrow' | 'date' {
  const now = serverNow()
  if (arriveOn === tonight(now)) return 'tonight'
  return arriveOn === addNights(localDateOf(now), 1) ? 'tomorrow' : 'date'
}
