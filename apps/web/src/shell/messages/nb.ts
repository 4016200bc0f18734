/** Bokmål. Each slice brings its own texts; this file only puts them side by side. */
import shell from '../texts/nb.ts'

export default { shell }
