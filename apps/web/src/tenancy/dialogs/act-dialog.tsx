import type { Risk, Tenancy } from '../words.ts'
import { AbsenceDialog, BackDialog, PayerDialog } from './absence-dialog.tsx'
import { AssuranceDialog } from './assurance-dialog.tsx'
import { AnswerDialog, CallDialog } from './call-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ClaimDialog, GuaranteeDialog, SettleDialog } from './guarantee-dialog.tsx'
import { MoveInDialog } from './move-in-dialog.tsx'
import { NoticeDialog } from './notice-dialog.tsx'
import { ProlongDialog, RentDialog } from './prolong-dialog.tsx'
import { ProtestDialog, WithdrawDialog } from './protest-dialog.tsx'
import { ResolveDialog, RiskDialog } from './risk-dialog.tsx'

/** Acts that need nothing but the tenancy. */
export type PlainAct =
  | 'moveIn'
  | 'risk'
  | 'absence'
  | 'payer'
  | 'back'
  | 'notice'
  | 'protest'
  | 'withdraw'
  | 'end'
  | 'prolong'
  | 'rent'
  | 'guarantee'
  | 'assurance'
  | 'call'

type Guarantee = Tenancy['guarantees'][number]
export type Open =
  | { act: PlainAct }
  | { act: 'changeRisk' | 'resolve'; risk: Risk }
  | { act: 'claim'; guarantee: Guarantee }
  | { act: 'settle'; claim: Guarantee['claims'][number] }
  | { act: 'answer'; call: Tenancy['calls'][number] }

/** The dialog of what somebody is about to do. */
export function ActDialog({ open, tenancy, onClose }: { open: Open; tenancy: Tenancy; onClose: () => void }) {
  const given = { tenancy, onClose }
  switch (open.act) {
    case 'moveIn':
      return <MoveInDialog {...given} />
    case 'risk':
      return <RiskDialog {...given} risk={null} />
    case 'changeRisk':
      return <RiskDialog {...given} risk={open.risk} />
    case 'resolve':
      return <ResolveDialog risk={open.risk} onClose={onClose} />
    case 'absence':
      return <AbsenceDialog {...given} />
    case 'payer':
      return tenancy.away && <PayerDialog away={tenancy.away} onClose={onClose} />
    case 'back':
      return tenancy.away && <BackDialog away={tenancy.away} onClose={onClose} />
    case 'notice':
      return <NoticeDialog {...given} />
    case 'protest':
      return tenancy.standing && <ProtestDialog notice={tenancy.standing} onClose={onClose} />
    case 'withdraw':
      return tenancy.standing && <WithdrawDialog notice={tenancy.standing} onClose={onClose} />
    case 'end':
      return <EndDialog {...given} />
    case 'prolong':
      return <ProlongDialog {...given} />
    case 'rent':
      return <RentDialog {...given} />
    case 'guarantee':
      return <GuaranteeDialog {...given} />
    case 'claim':
      return <ClaimDialog guarantee={open.guarantee} onClose={onClose} />
    case 'settle':
      return <SettleDialog claim={open.claim} onClose={onClose} />
    case 'assurance':
      return <AssuranceDialog {...given} />
    case 'call':
      return <CallDialog {...given} />
    case 'answer':
      return <AnswerDialog call={open.call} onClose={onClose} />
  }
}
