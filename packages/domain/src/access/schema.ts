import * as z from 'zod/mini'
import { email, id, isFit, line, locale } from '../fields.ts'
import { role } from './roles.ts'

/** Passwords are not trimmed and may hold any character; 12 to 200 of them when chosen anew. */
const newPassword = z.string().check(z.minLength(12), z.maxLength(200), z.refine(isFit, { error: 'unfit_characters' }))
const givenPassword = z.string().check(z.minLength(1), z.maxLength(200))

export const colorSchemes = ['auto', 'light', 'dark'] as const

/** `newPassword` answers PASSWORD_ONE_TIME: a password that was handed out opens nothing until one has chosen one's own. */
export const logInInput = z.strictObject({ email, password: givenPassword, newPassword: z.optional(newPassword) })

export const changePasswordInput = z.strictObject({ current: givenPassword, next: newPassword })

export const setPreferencesInput = z.strictObject({
  locale: z.optional(locale),
  colorScheme: z.optional(z.enum(colorSchemes)),
  singleKeyShortcuts: z.optional(z.boolean()),
})

/** `sessionId` is the public id that the list shows, never what the cookie holds. */
export const revokeSessionInput = z.strictObject({ sessionId: id })

const grant = {
  roles: z.array(role).check(z.minLength(1), z.maxLength(9)),
  wholeOrganisation: z.boolean(),
  houseIds: z.array(id).check(z.maxLength(200)),
}

/**
 * An offer: `name` is used for the account if the address has none. `oneTimePassword` is the code that says yes to it, made and shown
 * once in the administrator's own browser: no answer of ours ever carries one.
 */
export const addMemberInput = z.strictObject({ email, name: line(120), oneTimePassword: newPassword, ...grant })
export const changeMemberInput = z.strictObject({ membershipId: id, ...grant })
export const withdrawInvitationInput = z.strictObject({ invitationId: id })
export const acceptInvitationInput = z.strictObject({ code: givenPassword })
export const endMemberInput = z.strictObject({ membershipId: id })
export const resetPasswordInput = z.strictObject({ membershipId: id, oneTimePassword: newPassword })
