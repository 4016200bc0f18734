/** Bokmål. Each slice brings its own texts; this file only puts them side by side. */
import person from '../../person/texts/nb.ts'
import shell from '../texts/nb.ts'

export default { person, shell }
