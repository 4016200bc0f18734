import board from './board-en.ts'
import find from './find-en.ts'
import place from './place-en.ts'
import rules from './rules-en.ts'
import take from './take-en.ts'
import words from './words-en.ts'

export default { board, find, place, rules, take, words }
