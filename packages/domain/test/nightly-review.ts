import { defaultPolicies } from '../src/bed-pool/policies.ts'
import type { Policy } from '../src/bed-pool/policy.ts'

/** Denmark's §82c (3): at most three nights in a row, each decided by the house's leader after the one before. [A2] */
export const nightlyReviewPolicy: Policy = {
  ...defaultPolicies.safety_bed,
  nightlyReview: true,
  normalNights: 1,
  longestNights: 3,
  meetingRequired: false,
}
