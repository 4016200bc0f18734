import { AcceptDialog } from './accept-dialog.tsx'
import { AnswerForPersonDialog } from './answer-for-person-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { ConfirmBedDialog } from './confirm-bed-dialog.tsx'
import { DischargeDialog, PlanDischargeDialog } from './discharge-dialog.tsx'
import { HomeDialog } from './home-dialog.tsx'

import { ProposeDialog } from './propose-dialog.tsx'
import type { DialogProps } from './use-thread-act.ts'
import { DeclineDialog, RequestInfoDialog, WordsDialog } from './words-dialog.tsx'

/** The form of one act. */
export function ActDialog(props: DialogProps) {
  switch (props.act) {
    case 'accept':
      return <AcceptDialog {...props} />
    case 'confirm_bed':
      return <ConfirmBedDialog {...props} />
    case 'propose':
      return <ProposeDialog {...props} />
    case 'request_info':
      return <RequestInfoDialog {...props} />
    case 'decline':
      return <DeclineDialog {...props} />
    case 'answer_info':
    case 'withdraw':
    case 'convert_to_acute':
      return <WordsDialog {...props} act={props.act} />
    case 'answer_for_person':
      return <AnswerForPersonDialog {...props} />
    case 'admit':
    case 'tell_home':
      return <HomeDialog {...props} act={props.act} />
    case 'plan_discharge':
      return <PlanDischargeDialog {...props} />
    case 'discharge':
      return <DischargeDialog {...props} />
    default:
      return <CloseDialog {...props} />
  }
}
