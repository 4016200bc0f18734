/** English: the same tree as bokmål, checked by the types. */

import access from '../../access/texts/en.ts'
import acute from '../../acute-admission/texts/en.ts'
import audit from '../../audit/texts/en.ts'
import bedPool from '../../bed-pool/texts/en.ts'
import setup from '../../bed-pool-setup/texts/en.ts'
import teamBoard from '../../board/texts/en.ts'
import capacity from '../../capacity/texts/en.ts'
import sharing from '../../consent/texts/en.ts'
import consultation from '../../consultation/texts/en.ts'
import contact from '../../contact/texts/en.ts'
import cooperation from '../../cooperation/texts/en.ts'
import emergency from '../../emergency/texts/en.ts'
import evaluation from '../../evaluation/texts/en.ts'
import followUp from '../../follow-up/texts/en.ts'
import housing from '../../housing/texts/en.ts'
import joint from '../../joint-task/texts/en.ts'
import notices from '../../notice/texts/en.ts'
import outcome from '../../outcome/texts/en.ts'
import person from '../../person/texts/en.ts'
import placement from '../../placement/texts/en.ts'
import plans from '../../plan/texts/en.ts'
import admissions from '../../planned-admission/texts/en.ts'
import report from '../../report/texts/en.ts'
import agreements from '../../self-admission/texts/en.ts'
import spreadsheet from '../../spreadsheet/texts/en.ts'
import night from '../../stay/night/texts/en.ts'
import stayPage from '../../stay/page/texts/en.ts'
import sheets from '../../stay/print/texts/en.ts'
import waiting from '../../stay/waiting/texts/en.ts'
import wall from '../../stay/wall/texts/en.ts'
import tenancy from '../../tenancy/texts/en.ts'
import shell from '../texts/en.ts'
import fields from '../texts/fields.en.ts'
import refusals from '../texts/refusals.en.ts'
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
