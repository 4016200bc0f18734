import type { setPreferencesInput } from '@samplass/domain/access/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'

/** Language, colours and single keys follow the account, whichever machine it sits at. What is left out stays as it is. */
export async function setPreferences(verb: Verb, input: Infer<typeof setPreferencesInput>) {
  const { locale = null, colorScheme = null, singleKeyShortcuts = null } = input
  await asAccess(
    verb,
    (sql) => sql`
      update platform.account set locale = coalesce(${locale}, locale), color_scheme = coalesce(${colorScheme}, color_scheme),
        single_key_shortcuts = coalesce(${singleKeyShortcuts}::boolean, single_key_shortcuts)
      where id = ${verb.actor.accountId}`,
  )
  audit(verb, 'access.preferences_set', null, input)
  return input
}
