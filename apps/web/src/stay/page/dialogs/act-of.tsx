import type { ComponentType } from 'react'
import type { ActProps } from '../act-dialog.tsx'
import type { Act } from '../stay.ts'
import { ArriveDialog } from './arrive-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { DiscloseDialog } from './disclose-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { HomeTrialDialog } from './home-trial-dialog.tsx'
import { IntakeDialog } from './intake-dialog.tsx'
import { JournalDialog } from './journal-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NoShowDialog } from './no-show-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

/** `onAct`: on to another act, where this one leads there. */
export type DialogProps = ActProps & { onAct: (act: Act) => void }

const dialogOf: Record<Act, ComponentType<DialogProps>> = {
  arrive: ArriveDialog,
  record_intake: IntakeDialog,
  start_home_trial: HomeTrialDialog,
  end_home_trial: ReturnDialog,
  extend: ExtendDialog,
  move_bed: MoveDialog,
  end: EndDialog,
  mark_no_show: NoShowDialog,
  cancel: CancelDialog,
  write_journal: JournalDialog,
  disclose: DiscloseDialog,
  link: LinkDialog,
}

/** The dialog of an act. */
export function ActOf({ act, ...props }: DialogProps & { act: Act }) {
  const Shown = dialogOf[act]
  return <Shown {...props} />
}
