import type { ContactOutcome } from '@samplass/domain/contact/schema'
import * as icons from '@samplass/ui/icon'

/** A picture for each way a talk can end. */
export const contactIcons: Record<ContactOutcome, icons.Icon> = {
  talk: icons.Headset,
  visit: icons.Door,
  overnight: icons.Bed,
  waiting_list: icons.Hourglass,
  meeting_booked: icons.Calendar,
  guided_onward: icons.Next,
  out_of_hours: icons.Help,
  ambulance: icons.Attention,
  broken_off: icons.Close,
}
