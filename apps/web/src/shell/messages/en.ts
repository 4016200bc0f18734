/** English: the same tree as bokmål, checked by the types. */

import person from '../../person/texts/en.ts'
import shell from '../texts/en.ts'
import type { Texts } from '../texts.ts'
import type nb from './nb.ts'

export default { person, shell } satisfies Texts<typeof nb>
