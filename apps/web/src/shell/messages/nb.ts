/** Bokmål. Each slice brings its own texts; this file only puts them side by side. */

import access from '../../access/texts/nb.ts'
import acute from '../../acute-admission/texts/nb.ts'
import audit from '../../audit/texts/nb.ts'
import bedPool from '../../bed-pool/texts/nb.ts'
import setup from '../../bed-pool-setup/texts/nb.ts'
import teamBoard from '../../board/texts/nb.ts'
import capacity from '../../capacity/texts/nb.ts'
import sharing from '../../consent/texts/nb.ts'
import consultation from '../../consultation/texts/nb.ts'
import contact from '../../contact/texts/nb.ts'
import cooperation from '../../cooperation/texts/nb.ts'
import emergency from '../../emergency/texts/nb.ts'
import evaluation from '../../evaluation/texts/nb.ts'
import followUp from '../../follow-up/texts/nb.ts'
import housing from '../../housing/texts/nb.ts'
import joint from '../../joint-task/texts/nb.ts'
import notices from '../../notice/texts/nb.ts'
import outcome from '../../outcome/texts/nb.ts'
import person from '../../person/texts/nb.ts'
import placement from '../../placement/texts/nb.ts'
import plans from '../../plan/texts/nb.ts'
import admissions from '../../planned-admission/texts/nb.ts'
import report from '../../report/texts/nb.ts'
import agreements from '../../self-admission/texts/nb.ts'
import spreadsheet from '../../spreadsheet/texts/nb.ts'
import night from '../../stay/night/texts/nb.ts'
import stayPage from '../../stay/page/texts/nb.ts'
import sheets from '../../stay/print/texts/nb.ts'
import waiting from '../../stay/waiting/texts/nb.ts'
import wall from '../../stay/wall/texts/nb.ts'
import tenancy from '../../tenancy/texts/nb.ts'
import fields from '../texts/fields.nb.ts'
import shell from '../texts/nb.ts'
import refusals from '../texts/refusals.nb.ts'

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
}
