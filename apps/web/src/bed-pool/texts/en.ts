import board from './board-en.ts'
import rules from './rules-en.ts'
import take from './take-en.ts'
import words from './words-en.ts'

export default { board, rules, take, words }
