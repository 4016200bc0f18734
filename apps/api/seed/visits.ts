import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, type LocalDate, localDateOf, weekday } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { answerQuestion, carryQuestion } from '../src/consultation/answer-question.ts'
import { askQuestion } from '../src/consultation/ask-question.ts'
import { listConsultations } from '../src/consultation/list-consultations.ts'
import { planConsultations } from '../src/consultation/plan-consultations.ts'
import { settleConsultation } from '../src/consultation/settle-consultation.ts'
import type { Verb } from '../src/trpc.ts'
import { townOf } from './steps.ts'
import type { Town } from './town.ts'

const thursday = 4
const series = [
  {
    slug: '3105',
    service: 'dps-fjordbyen',
    by: 'Vegard Strand',
    place: 'Fyrlykta',
    comes: 'Overlege og sykepleier',
    kind: 'round',
    time: '13:00',
  },
  {
    slug: '3107',
    service: 'tsb-havna',
    by: 'Nora Lindvik',
    place: 'Brygga',
    comes: 'Vernepleier',
    kind: 'supervision',
    time: '09:30',
  },
] as const
const talkedOf = {
  question: 'Når er det rett å ringe dere, og når venter vi til dagen etter?',
  answer: 'Ring når dere er i tvil. Vi vil heller bli spurt én gang for mye.',
}
const carriedOver = 'Hvordan hjelper vi noen som ikke vil sove i mørket?'
const waiting = [
  'Hva sier vi når noen er redd for å bli lagt inn?',
  'Kan dere vise oss hvordan dere går gjennom medisinene ved innkomst?',
]

/** Specialists at a house every second Thursday: one visit held, one called off, one with a question left over for the next, where more wait. */
export async function addVisits(parts: ActParts, towns: Town[], now: Date): Promise<void> {
  const today = localDateOf(now)
  const begin = addNights(today, -35)
  const firstOn = addNights(begin, (thursday - weekday(begin) + 7) % 7)
  for (const one of series) await live(parts, townOf(towns, one.slug), one, firstOn)
}

async function live(parts: ActParts, town: Town, of: (typeof series)[number], firstOn: LocalDate): Promise<void> {
  const { place, comes, kind, time } = of
  const service = await parts.directory.find(of.service)
  invariant(service, `${of.service} is set up`)
  const specialist = <T>(at: Date, work: (verb: Verb) => Promise<T>) =>
    act(parts, systemActor(service, of.by), at, work)
  const at = (week: number, hour = time as string) => instantAt(addNights(firstOn, week * 7), hour)
  const before = instantAt(addNights(firstOn, -6), '10:30')
  const agreed = { withRole: service.role, kind, place, comes, firstOn, time, minutes: 60, everyWeeks: 2, count: 8 }
  await town.must(before, (verb) => planConsultations(verb, agreed))
  const { consultations } = await town.must(before, listConsultations)
  const [held, cancelled, last, next] = consultations
    .filter((one) => one.place === place)
    .map(({ consultationId, version }) => ({ consultationId, version }))
  invariant(held && cancelled && last && next, 'the series has more than three days')
  const ask = (when: Date, { consultationId }: typeof held, question: string) =>
    town.must(when, (verb) => askQuestion(verb, { consultationId, question, admissionId: null }))
  const done = at(0, '15:00')

  const { consultationQuestionId } = await ask(before, held, talkedOf.question)
  await specialist(done, (verb) => settleConsultation(verb, { ...held, outcome: 'held', reason: '' }))
  await specialist(done, (verb) =>
    answerQuestion(verb, { consultationQuestionId, version: 1, answer: talkedOf.answer }),
  )
  await specialist(instantAt(addNights(firstOn, 12), '12:00'), (verb) =>
    settleConsultation(verb, { ...cancelled, outcome: 'cancelled', reason: 'Sykdom. Vi kommer neste gang.' }),
  )
  const left = await ask(at(3), last, carriedOver)
  await town.must(at(4, '15:00'), (verb) => settleConsultation(verb, { ...last, outcome: 'held', reason: '' }))
  await town.must(at(4, '15:10'), (verb) =>
    carryQuestion(verb, { consultationQuestionId: left.consultationQuestionId, version: 1 }),
  )
  for (const [index, question] of waiting.entries()) await ask(at(4, `15:${20 + index * 5}`), next, question)
}
