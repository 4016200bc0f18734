import board from './board-nn.ts'
import find from './find-nn.ts'
import place from './place-nn.ts'
import rules from './rules-nn.ts'
import take from './take-nn.ts'
import words from './words-nn.ts'

export default { board, find, place, rules, take, words }
