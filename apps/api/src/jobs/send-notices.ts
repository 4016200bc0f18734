import { act, systemActor } from '../act.ts'
import type { Organisation } from '../directory.ts'
import { claimMail } from '../notice/claim-mail.ts'
import { fanOut } from '../notice/fan-out.ts'
import { letterOf } from '../notice/letter.ts'
import type { Mailer } from '../notice/mailer.ts'
import { settleMail } from '../notice/settle-mail.ts'
import { tellByClock } from '../notice/tell-by-clock.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job, JobParts } from './job.ts'

/** Reminders of what is due and late. Written once for each time to answer by, whoever asks. */
export const tellByClockJob: Job = {
  name: 'tell by the clock',
  everySeconds: 60,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) => act(parts, systemActor(organisation), parts.clock(), tellByClock)),
}

/** E-mail about what is new. In a line of its own: a mail server that is slow holds up no bed. */
export const sendNoticesJob: Job = {
  name: 'send notices',
  everySeconds: 5,
  apart: true,
  run: async (parts) => {
    const { mail } = parts
    if (!mail) return
    const round = { unreachable: false }
    await forEachOrganisation(parts, async (organisation) => {
      await act(parts, systemActor(organisation), parts.clock(), fanOut)
      if (!round.unreachable) round.unreachable = await sendDue({ ...parts, mail }, organisation)
    })
  },
}

/** An organisation does not keep the next one waiting for longer than so many e-mails. */
const inOneRoundMax = 20

/**
 * Sends what is due, one e-mail in hand at a time, and nothing open towards the database meanwhile. Ends when the server cannot be reached:
 * what is left is due still. True: it could not.
 */
async function sendDue(parts: JobParts & { mail: Mailer }, organisation: Organisation): Promise<boolean> {
  const { mail, clock } = parts
  for (let count = 0; count < inOneRoundMax; count++) {
    const claimed = await act(parts, systemActor(organisation), clock(), claimMail)
    if (claimed === null) return false
    if (claimed === 'dropped') continue
    const outcome = await mail.send(letterOf(claimed, { origin: mail.origin, organisationId: organisation.id }))
    await act(parts, systemActor(organisation), clock(), (verb) => settleMail(verb, claimed, outcome))
    if (outcome === 'unreachable') return true
  }
  return false
}
