import { addNights, localDateOf, tonight } from '@samplass/domain/nights'
import type { YesNo } from '@samplass/domain/fields'
import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { Door } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useAccount } from '../shell/trpc.ts'
import { ClaimConflict } from './claim-conflict.tsx'
import { ClaimDone } from './claim-done.tsx'
import { DisclosureFields, disclosuresOf, nothingDisclosed } from './disclosure-fields.tsx'
import { EligibilityPanel, questionId } from './eligibility-panel.tsx'
import { FirstTime } from './first-time.tsx'
import { MessagePanel, newCall, readTime } from './message-panel.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { type Exception, OverrideDialog } from './override-dialog.tsx'
import { type Asked, answersFor, questionsOf } from './questions.ts'
import { TakeKeys } from './take-keys.tsx'
import { useClaim } from './use-claim.ts'
import { useConsent } from './use-consent.ts'
import { useKeys } from './use-keys.ts'
import { useSearch } from './use-search.ts'
import { WaitDialog } from './wait-dialog.tsx'
import { type Wish, WishBar } from './wish-bar.tsx'
import type { Offer, Place } from './words.ts'

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
  const locale = useLocale()
  const dates = useDates()
  const keys = useAccount().singleKeyShortcuts
  const problemText = useProblemText()
  const [asked, setAsked] = useState<Asked>({})
  const [picked, setPicked] = useState<string | null>(wantedBed)
  const [call, setCall] = useState(newCall)
  const [disclosure, setDisclosure] = useState(nothingDisclosed)
  const [tries, setTries] = useState(0)
  const [excepting, setExcepting] = useState<Place | null>(null)
  const [waiting, setWaiting] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const search = useSearch(personId, wish, asked)
  const consent = useConsent(personId)
  const { take, busy, done, problem, error, forget } = useClaim(() => void search.refetch())
  const answer = search.data

  const offers = answer?.offers ?? []
  const offer = offers.find(({ bedId }) => bedId === picked) ?? offers[0] ?? null
  const place = answer ? placeShown(answer.places, offer) : null
  const questions = answer ? questionsOf(answer.places, asked, locale) : []
  const needed = questions.filter(({ key, answer }) => answer === null && place && asksFor(place, key))
  const missing = tries > 0 ? needed : []
  const noteMissing = disclosure.categories.length > 0 && disclosure.basisNote.trim() === '' && offer?.own === false
  useFocusFirstQuestion(form, answer !== undefined, needed[0]?.key)
  useKeys(
    {
      ...Object.fromEntries(offers.slice(0, 9).map(({ bedId }, at) => [String(at + 1), () => setPicked(bedId)])),
      v: () => answer && setWaiting(true),
    },
    keys && !done,
  )
  useKeys({ Escape: onLeave }, !waiting && !excepting)

  const send = (from: Place, bedId: string, own: boolean, override?: Exception['override']) =>
    take(
      {
        personId,
        bedId,
        arriveOn: wish.arriveOn,
        nights: wish.nights,
        channel: own ? call.channel : 'on_behalf',
        initiatedBy: call.initiatedBy,
        answers: answersFor(from.criteria, asked),
        criteriaVersion: from.criteriaVersion,
        expectAt: readTime(call.expect) ?? null,
        message: call.message.trim(),
        responsibleMunicipality: null,
        disclosures: own ? [] : disclosuresOf(disclosure),
        override,
      },
      own,
      () => (own ? Promise.resolve() : consent(from, disclosure, t('message.purpose', { house: from.houseName }))),
    )
  const takeOffer = (chosen: Offer) => {
    const from = answer?.places.find(({ unitKindId }) => unitKindId === chosen.unitKindId)
    if (from) send(from, chosen.bedId, chosen.own)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!offer || busy) return
    setTries(tries + 1)
    if (needed.length === 0 && !noteMissing && readTime(call.expect) !== undefined) takeOffer(offer)
  }

  if (done) return <ClaimDone claim={done.claim} own={done.own} name={name} />
  if (search.error && !answer) return <Notice tone="danger">{problemText(search.error)}</Notice>
  if (!answer) return <Skeleton label={t('loading')} rows={6} />
  const problems = [
    ...missing.map((question) => ({ field: questionId(question.key), text: question.words })),
    ...(tries > 0 && noteMissing ? [{ field: 'basisNote', text: t('disclose.noteMissing') }] : []),
  ]
  const conflict = problem?.kind === 'refusal' && isConflict(problem.code) ? problem : null
  const firstTimer = offers.length === 0 && answer.places.some(({ rules }) => rules.some(isMeeting))
  return (
    <form ref={form} className="sp-stack" aria-label={t('titleOf', { name })} noValidate onSubmit={submit}>
      <WishBar wish={wish} onChange={onWish} />
      <ErrorSummary title={t('problems', { count: problems.length })} problems={problems} attempt={tries} />
      <div className="sp-two">
        <div className="sp-stack">
          <EligibilityPanel
            heading={t(`can.${whenOf(wish.arriveOn)}`, { name, date: dates.short(wish.arriveOn) })}
            answer={answer}
            place={place}
            questions={questions}
            missing={new Set(missing.map(({ key }) => key))}
            onAnswer={(key: string, given: YesNo) => setAsked({ ...asked, [key]: given })}
          />
        </div>
        <div className="sp-stack">
          <OffersPanel
            answer={answer}
            bedId={offer?.bedId ?? null}
            onPick={setPicked}
            onOverride={setExcepting}
            keys={keys}
          />
          {firstTimer && <FirstTime personId={personId} />}
          {offer && !offer.own && (
            <Panel heading={t('disclose.heading', { house: offer.houseName })}>
              <DisclosureFields
                draft={disclosure}
                onChange={setDisclosure}
                error={tries > 0 && noteMissing ? t('disclose.noteMissing') : undefined}
              />
            </Panel>
          )}
          <MessagePanel name={name} draft={call} onChange={setCall} own={offer?.own ?? true} />
        </div>
      </div>
      {conflict ? (
        <ClaimConflict
          problem={conflict}
          name={name}
          offers={offers}
          busy={busy}
          onTake={takeOffer}
          onWait={() => setWaiting(true)}
          onBack={forget}
        />
      ) : (
        problem && (
          <Notice tone="danger" live="assertive">
            {problemText(error)}
          </Notice>
        )
      )}
      {!conflict && (
        <Dock
          title={
            offer && place
              ? t('dock.title', { bed: offer.bedName, house: offer.houseName, night: dates.night(wish.arriveOn) })
              : t('dock.noBed')
          }
          note={
            offer && place
              ? t('dock.note', {
                  departOn: dates.short(place.departOn),
                  departAt: dates.clock(place.departAt),
                  lapsesAt: dates.moment(place.lapsesAt, serverNow()),
                })
              : undefined
          }
        >
          <Button variant="tertiary" onClick={() => setWaiting(true)}>
            {t('dock.wait')}
          </Button>
          <Button size="lg" type="submit" busy={busy} whyNot={offer ? null : t('freeNone')}>
            <Door />
            {t('dock.take')} <kbd className="sp-hide-phone">Enter</kbd>
          </Button>
        </Dock>
      )}
      <TakeKeys on={keys} beds={offers.length} />
      {excepting && (
        <OverrideDialog
          place={excepting}
          asOf={answer.asOf}
          busy={busy}
          refused={error ? problemText(error) : null}
          onConfirm={({ bedId, override }) => send(excepting, bedId, excepting.own, override)}
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

const conflicts = new Set(['BED_TAKEN', 'PERSON_HAS_BED', 'NO_FREE_BED', 'BED_OUT_OF_SERVICE', 'BED_ARCHIVED'])
const isConflict = (code: string) => conflicts.has(code)
const isMeeting = ({ code }: Place['rules'][number]) => code === 'MEETING_MISSING' || code === 'MEETING_REVIEW_DUE'

/** The chosen bed's own rules; without a bed those of the offer nearest to a yes. */
function placeShown(places: readonly Place[], offer: Offer | null): Place | null {
  if (offer) return places.find(({ unitKindId }) => unitKindId === offer.unitKindId) ?? null
  const against = (place: Place) => place.rules.filter(({ code }) => code !== null).length
  return [...places].sort((a, b) => Number(b.own) - Number(a.own) || against(a) - against(b))[0] ?? null
}

const asksFor = (place: Place, key: string) => place.criteria.some((one) => `${one.code} ${one.question.nb}` === key)

function whenOf(arriveOn: string): 'tonight' | 'tomorrow' | 'date' {
  const now = serverNow()
  if (arriveOn === tonight(now)) return 'tonight'
  return arriveOn === addNights(localDateOf(now), 1) ? 'tomorrow' : 'date'
}

/** Once the houses have answered, the hand is where the phone call is: at the first thing to ask, else at the action. */
function useFocusFirstQuestion(form: { current: HTMLFormElement | null }, ready: boolean, key: string | undefined) {
  const first = useRef(key)
  first.current = key
  useEffect(() => {
    if (!ready) return
    const question = first.current && document.getElementById(questionId(first.current))
    const target = question
      ? question.querySelector<HTMLElement>('input')
      : form.current?.querySelector<HTMLElement>('[type="submit"]')
    target?.focus({ preventScroll: true })
  }, [ready, form])
}
