import type { YesNo } from '@samplass/domain/fields'
import { Panel } from '@samplass/ui/panel'
import { Pick } from '@samplass/ui/pick'
import { RuleList, Verdict } from '@samplass/ui/rule-list'
import { useTranslations } from 'use-intl'
import { capital } from '../shell/dates.ts'
import type { Question } from './questions.ts'
import { useRuleWords } from './rule-words.ts'
import { isReservable, needsMeeting, type Place, type SearchAnswer, useList } from './words.ts'

type Given = {
  heading: string
  answer: SearchAnswer
  /** The place whose rules are spelled out: that of the chosen bed, else the nearest to a yes. */
  place: Place | null
  questions: readonly Question[]
  onAnswer: (key: string, answer: YesNo) => void
  /** Ids of questions that stopped the last try. */
  missing: ReadonlySet<string>
}

export const questionId = (key: string) => `question-${key.replace(/\W+/g, '-')}`

/** Can this person come, and why: one sentence, then every rule in the order it is asked on the phone. */
export function EligibilityPanel({ heading, answer, place, questions, onAnswer, missing }: Given) {
  const t = useTranslations('bedPool.take')
  const kinds = useTranslations('bedPool.words.kinds')
  const errors = useTranslations('refusals')
  const { toRule } = useRuleWords(answer.asOf)
  const list = useList('disjunction')
  // What is said is about beds for a crisis; a home by reservation is named as such, where it was chosen or nothing else is.
  const alike = answer.places.filter((one) => !isReservable(one))
  const chosen = place && place.verdict !== 'no' ? place : null
  const crisis = chosen ? !isReservable(chosen) : alike.some(({ verdict }) => verdict !== 'no')
  const open = crisis ? alike : answer.places.filter(isReservable)
  const yes = open.filter(({ verdict }) => verdict === 'yes')
  const ask = open.filter(({ verdict }) => verdict === 'ask')
  const houses = (places: readonly Place[]) => list([...new Set(places.map(({ houseName }) => houseName))])
  const outcome = chosen?.verdict ?? (yes.length > 0 ? 'yes' : ask.length > 0 ? 'ask' : 'no')
  // A yes without more words is one to a bed for a crisis. Whoever nobody has met gets no such yes because a room wants no meeting.
  const plain = crisis && !needsMeeting(answer.places)
  const look = outcome === 'yes' && !plain ? 'ask' : outcome
  const unanswered = questions.filter((question) => question.answer === null).length
  const passed = place?.rules.filter((rule) => rule.outcome === 'passed').length ?? 0
  const against = place?.rules.filter((rule) => rule.code !== null).length ?? 0
  const words = {
    yes: [
      plain
        ? t('yes', { houses: houses(yes) })
        : t('yesOther', { kinds: list([...new Set(yes.map(({ unitKind }) => kinds(unitKind)))]), houses: houses(yes) }),
      place?.verdict === 'yes' && t('yesNote', { count: passed }),
    ],
    ask: [t('ask'), t('askNote', { count: unanswered })],
    no: [t('no'), place && t('noNote', { count: against, house: place.houseName })],
  }[outcome]
  return (
    <Panel heading={heading} aside={place ? `${capital(kinds(place.unitKind))}, ${place.houseName}` : undefined} flush>
      <Verdict outcome={look} note={words[1]}>
        {words[0]}
      </Verdict>
      <div className="sp-panel__body sp-panel__body--top sp-stack">
        {questions.map((question) => (
          <Pick
            key={question.key}
            id={questionId(question.key)}
            legend={question.words}
            inline
            value={question.answer}
            error={missing.has(question.key) && question.answer === null ? errors('CRITERIA_UNANSWERED') : undefined}
            onChange={(value) => onAnswer(question.key, value as YesNo)}
            options={inOrder(question).map((value) => ({ value, title: t(`answer.${value}`) }))}
          />
        ))}
        {place && <RuleList rules={place.rules.map((result) => toRule(result, place))} />}
      </div>
    </Panel>
  )
}

/** The answer that lets the person in stands first: one press of the space bar. */
const inOrder = ({ excludesWhen }: Question): YesNo[] => (excludesWhen === 'yes' ? ['no', 'yes'] : ['yes', 'no'])
