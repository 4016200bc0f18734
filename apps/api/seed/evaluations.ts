import { answerEvaluation } from '../src/stay/answer-evaluation.ts'
import { randomFrom } from './random.ts'
import type { Town } from './town.ts'

const day = 24 * 3_600_000
const best = [
  'At noen var våkne om natten.',
  'Roen. Jeg fikk sove.',
  'At jeg kunne ringe selv og slapp å forklare alt på nytt.',
  'Middag sammen med de andre.',
  'Dere spurte hva jeg ville, og ikke bare hva som var galt.',
  'Å kunne prøve en natt hjemme og komme tilbake.',
  'Hun som satt oppe med meg første natten.',
  'At hunden fikk være med.',
  'Det var rent og stille.',
]
const better = [
  'En krok til å være alene i.',
  'Å få vite tidligere når jeg skulle hjem.',
  'Bedre puter.',
  'Lengre tid.',
  'Kaffe som er varm.',
]

/** By the link, some days after leaving: fewer than half answer, and few write anything. Chance of their own, so that the year stays as it is. */
export function answer(town: Town, token: string, leftAt: Date): void {
  const random = randomFrom(leftAt.getTime() / 60_000)
  if (!random.chance(0.4)) return
  const mark = () => random.weighted({ 5: 46, 4: 32, 3: 14, 2: 5, 1: 3 })
  const answers = {
    helped: Number(mark()),
    feltSafe: Number(mark()),
    wasHeard: Number(mark()),
    cameInTime: random.chance(0.85) ? Number(mark()) : null,
    best: random.chance(0.12) ? random.pick(best) : '',
    better: random.chance(0.07) ? random.pick(better) : '',
  }
  town.time.add(new Date(leftAt.getTime() + random.int(1, 9) * day), async (now) => {
    await town.must(now, (verb) => answerEvaluation(verb, { token, answers }))
  })
}
