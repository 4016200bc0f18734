/** Nynorsk: the same tree as bokmål, checked by the types. */

import access from '../../access/texts/nn.ts'
import acute from '../../acute-admission/texts/nn.ts'
import audit from '../../audit/texts/nn.ts'
import bedPool from '../../bed-pool/texts/nn.ts'
import setup from '../../bed-pool-setup/texts/nn.ts'
import teamBoard from '../../board/texts/nn.ts'
import capacity from '../../capacity/texts/nn.ts'
import sharing from '../../consent/texts/nn.ts'
import consultation from '../../consultation/texts/nn.ts'
import contact from '../../contact/texts/nn.ts'
import cooperation from '../../cooperation/texts/nn.ts'
import emergency from '../../emergency/texts/nn.ts'
import evaluation from '../../evaluation/texts/nn.ts'
import followUp from '../../follow-up/texts/nn.ts'
import housing from '../../housing/texts/nn.ts'
import joint from '../../joint-task/texts/nn.ts'
import notices from '../../notice/texts/nn.ts'
import outcome from '../../outcome/texts/nn.ts'
import person from '../../person/texts/nn.ts'
import placement from '../../placement/texts/nn.ts'
import plans from '../../plan/texts/nn.ts'
import admissions from '../../planned-admission/texts/nn.ts'
import report from '../../report/texts/nn.ts'
import agreements from '../../self-admission/texts/nn.ts'
import spreadsheet from '../../spreadsheet/texts/nn.ts'
import night from '../../stay/night/texts/nn.ts'
import stayPage from '../../stay/page/texts/nn.ts'
import sheets from '../../stay/print/texts/nn.ts'
import waiting from '../../stay/waiting/texts/nn.ts'
import wall from '../../stay/wall/texts/nn.ts'
import tenancy from '../../tenancy/texts/nn.ts'
import fields from '../texts/fields.nn.ts'
import shell from '../texts/nn.ts'
import refusals from '../texts/refusals.nn.ts'
import type { Texts } from '../texts.ts'
import type nb from './nb.ts'

export default {
  access,
  acute,
  admissions,
  agreements,
  audit,
  capacity,
  consultation,
  contact,
  housing,
  followUp,
  spreadsheet,
  joint,
  notices,
  outcome,
  person,
  placement,
  plans,
  shell,
  cooperation,
  report,
  setup,
  bedPool,
  night,
  fields,
  refusals,
  stayPage,
  teamBoard,
  tenancy,
  waiting,
  sheets,
  wall,
  emergency,
  sharing,
  evaluation,
} satisfies Texts<typeof nb>
