import { addNights, asLocalDate } from '@samplass/domain/nights'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { problemIn } from '../shell/problem.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { DisclosureDraft } from './disclosure-fields.tsx'
import type { Place } from './words.ts'

/** How long after the stay the house's municipality may still be told what it asks about. */
const nightsAfter = 30

/**
 * A yes on the phone is written down before anything is told on it. Once for each house and set of categories, however often
 * the claim itself is tried.
 */
export function useConsent(personId: string) {
  const trpc = useTRPC()
  const record = useMutation(trpc.consent.recordConsent.mutationOptions())
  const given = useRef(new Set<string>())
  return async (place: Place, draft: DisclosureDraft, purpose: string): Promise<void> => {
    if (draft.basis !== 'consent' || draft.categories.length === 0) return
    const key = `${place.houseRole} ${[...draft.categories].sort().join(' ')}`
    if (given.current.has(key)) return
    await record
      .mutateAsync({
        personId,
        toRole: place.houseRole,
        categories: draft.categories,
        purpose,
        givenHow: 'oral',
        untilOn: addNights(asLocalDate(place.departOn), nightsAfter),
      })
      .catch((error: unknown) => {
        // What stands says more. The claim asks itself whether it covers what is told.
        const problem = problemIn(error)
        if (problem.kind !== 'refusal' || problem.code !== 'CONSENT_ALREADY_THERE') throw error
      })
    given.current.add(key)
  }
}
