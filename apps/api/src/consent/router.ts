import * as input from '@samplass/domain/consent/schema'
import { allow, router } from '../trpc.ts'
import { changeConsent } from './change-consent.ts'
import { listExpiring } from './list-expiring.ts'
import { listRecipients } from './list-recipients.ts'
import { listTexts } from './list-texts.ts'
import { liftObjection, object } from './object.ts'
import { previewChange } from './preview-change.ts'
import { recordConsent } from './record-consent.ts'
import { recordDeclined } from './record-declined.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { writeText } from './write-text.ts'

export const consentRouter = router({
  listRecipients: allow('stay.disclose').query(({ ctx }) => listRecipients(ctx)),
  listExpiring: allow('stay.disclose').query(({ ctx }) => listExpiring(ctx)),
  recordConsent: allow('stay.disclose')
    .input(input.recordConsentInput)
    .mutation(({ ctx, input }) => recordConsent(ctx, input)),
  previewChange: allow('stay.disclose')
    .input(input.previewChangeInput)
    .query(({ ctx, input }) => previewChange(ctx, input)),
  changeConsent: allow('stay.disclose')
    .input(input.changeConsentInput)
    .mutation(({ ctx, input }) => changeConsent(ctx, input)),
  recordDeclined: allow('stay.disclose')
    .input(input.recordDeclinedInput)
    .mutation(({ ctx, input }) => recordDeclined(ctx, input)),
  listTexts: allow('stay.disclose')
    .input(input.sharedTextsInput)
    .query(({ ctx, input }) => listTexts(ctx, input)),
  writeText: allow('stay.disclose')
    .input(input.writeTextInput)
    .mutation(({ ctx, input }) => writeText(ctx, input)),
  object: allow('stay.disclose')
    .input(input.objectInput)
    .mutation(({ ctx, input }) => object(ctx, input)),
  liftObjection: allow('stay.disclose')
    .input(input.liftObjectionInput)
    .mutation(({ ctx, input }) => liftObjection(ctx, input)),
  withdrawConsent: allow('stay.disclose')
    .input(input.withdrawConsentInput)
    .mutation(({ ctx, input }) => withdrawConsent(ctx, input)),
})
