import { AnswerForPersonDialog } from './answer-for-person-dialog.tsx'
import { DischargeDialog, PlanDischargeDialog } from './discharge-dialog.tsx'
import { HomeDialog } from './home-dialog.tsx'
import { PlainDialog } from './plain-dialog.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import type { DialogProps } from './use-thread-act.ts'
import { DeclineDialog, RequestInfoDialog, WordsDialog } from './words-dialog.tsx'

/** The form of one act. */
export function ActDialog(props: DialogProps) {
  switch (props.act) {
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
      return <PlainDialog {...props} act={props.act} />
  }
}
