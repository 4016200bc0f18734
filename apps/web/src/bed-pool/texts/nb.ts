import board from './board-nb.ts'
import place from './place-nb.ts'
import rules from './rules-nb.ts'
import take from './take-nb.ts'
import words from './words-nb.ts'

export default { board, place, rules, take, words }
