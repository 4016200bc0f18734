import type { Caller } from './world.ts'

export const day = (text: string) => text as never

/** A member since the New Year, without a quota. */
export const member = (organisationRole: string, more = {}) => ({
  organisationRole,
  fromOn: day('2026-01-01'),
  toOn: null,
  quotaNights: null,
  quotaPeriod: 'month' as const,
  lendsUnused: false,
  ...more,
})

/** The cooperation as somebody sees it; undefined when they do not. */
export const found = async (caller: Caller, id: string) =>
  (await caller.cooperation.list()).cooperations.find((one) => one.id === id)
