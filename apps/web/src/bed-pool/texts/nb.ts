import board from './board-nb.ts'
import rules from './rules-nb.ts'
import take from './take-nb.ts'
import words from './words-nb.ts'

export default { board, rules, take, words }
