import { accessRouter } from './access/router.ts'
import { acuteAdmissionRouter } from './acute-admission/router.ts'
import { auditRouter } from './audit/router.ts'
import { bedPoolRouter } from './bed-pool/router.ts'
import { boardRouter } from './board/router.ts'
import { capacityRouter } from './capacity/router.ts'
import { consentRouter } from './consent/router.ts'
import { consultationRouter } from './consultation/router.ts'
import { contactRouter } from './contact/router.ts'
import { cooperationRouter } from './cooperation/router.ts'
import { emergencyRouter } from './emergency/router.ts'
import { followUpRouter } from './follow-up/router.ts'
import { housingRouter } from './housing/router.ts'
import { jointTaskRouter } from './joint-task/router.ts'
import { municipalityRouter } from './municipality/router.ts'
import { noticeRouter } from './notice/router.ts'
import { outcomeRouter } from './outcome/router.ts'
import { personRouter } from './person/router.ts'
import { placementRouter } from './placement/router.ts'
import { planRouter } from './plan/router.ts'
import { plannedAdmissionRouter } from './planned-admission/router.ts'
import { reportRouter } from './report/router.ts'
import { selfAdmissionRouter } from './self-admission/router.ts'
import { stayRouter } from './stay/router.ts'
import { tenancyRouter } from './tenancy/router.ts'
import { router } from './trpc.ts'

/** One line per slice. */
export const appRouter = router({
  access: accessRouter,
  acuteAdmission: acuteAdmissionRouter,
  audit: auditRouter,
  bedPool: bedPoolRouter,
  board: boardRouter,
  capacity: capacityRouter,
  consent: consentRouter,
  consultation: consultationRouter,
  contact: contactRouter,
  cooperation: cooperationRouter,
  housing: housingRouter,
  followUp: followUpRouter,
  jointTask: jointTaskRouter,
  notice: noticeRouter,
  outcome: outcomeRouter,
  person: personRouter,
  placement: placementRouter,
  plan: planRouter,
  plannedAdmission: plannedAdmissionRouter,
  emergency: emergencyRouter,
  municipality: municipalityRouter,
  report: reportRouter,
  selfAdmission: selfAdmissionRouter,
  stay: stayRouter,
  tenancy: tenancyRouter,
})
export type AppRouter = typeof appRouter
