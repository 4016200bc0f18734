/** English: the same tree as bokmål, checked by the types. */

import shell from '../texts/en.ts'
import type { Texts } from '../texts.ts'
import type nb from './nb.ts'

export default { shell } satisfies Texts<typeof nb>
