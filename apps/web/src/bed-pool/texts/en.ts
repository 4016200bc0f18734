import board from './board-en.ts'
import place from './place-en.ts'
import rules from './rules-en.ts'
import take from './take-en.ts'
import words from './words-en.ts'

export default { board, place, rules, take, words }
