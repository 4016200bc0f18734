import type { Random } from './random.ts'

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

const control = (digits: readonly number[], weights: readonly number[]) => {
  const rest = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11
  return rest === 0 ? 0 : 11 - rest
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** A number of the tax administration's test population: month +80, so that it can belong to nobody. `dnr`: day +40. */
export function syntheticNumber(random: Random, birthYear: number, kind: 'fnr' | 'dnr' = 'fnr'): string {
  for (;;) {
    const day = random.int(1, 28) + (kind === 'dnr' ? 40 : 0)
    const month = random.int(1, 12) + 80
    const individual = birthYear < 2000 ? random.int(0, 499) : random.int(500, 999)
    const text = `${twoDigits(day)}${twoDigits(month)}${twoDigits(birthYear % 100)}${String(individual).padStart(3, '0')}`
    const digits = [...text].map(Number)
    const first = control(digits, firstWeights)
    const second = control([...digits, first], secondWeights)
    if (first < 10 && second < 10) return `${text}${first}${second}`
  }
}
