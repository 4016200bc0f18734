import board from './board-nb.ts'
import find from './find-nb.ts'
import place from './place-nb.ts'
import rules from './rules-nb.ts'
import take from './take-nb.ts'
import words from './words-nb.ts'

export default { board, find, place, rules, take, words }
