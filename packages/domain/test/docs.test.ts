import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { roles } from '../src/access/roles.ts'
import { acuteKinds, acuteReasons, acuteSources } from '../src/acute-admission/rules.ts'
import { accessActs, reviewOutcomes } from '../src/audit/schema.ts'
import { bedAttributes, holdReasons, outOfServiceReasons, unitKinds } from '../src/bed-pool/kinds.ts'
import { waitingCriteria } from '../src/bed-pool/policy.ts'
import { bedStatuses } from '../src/bed-pool/status.ts'
import { windowStates } from '../src/capacity/window.ts'
import { competences, consentGivers, consentWays, processingBases } from '../src/consent/given.ts'
import { secrecyBases, sharingCategories } from '../src/consent/sharing.ts'
import { consultationKinds, consultationOutcomes } from '../src/consultation/rules.ts'
import { contactChannels, contactInitiators, contactOutcomes } from '../src/contact/schema.ts'
import { cooperationForms } from '../src/cooperation/schema.ts'
import { emergencyOutcomes } from '../src/emergency/schema.ts'
import { closingReasons } from '../src/follow-up/closing.ts'
import { contactPlaces, contactResults } from '../src/follow-up/contact.ts'
import { visitNeeds } from '../src/follow-up/day.ts'
import { enrolmentMachine } from '../src/follow-up/machine.ts'
import {
  disciplines,
  helpAreas,
  helpKinds,
  intensities,
  landings,
  onwardKinds,
  teamKinds,
} from '../src/follow-up/schema.ts'
import {
  closureReasons,
  contractKinds,
  dwellingEvents,
  dwellingKinds,
  dwellingStates,
  landlordKinds,
  ownerships,
  staffings,
  surroundings,
} from '../src/housing/kinds.ts'
import { homeAnswers, taskKinds, taskOutcomes } from '../src/joint-task/rules.ts'
import { fidelityDomains, fidelityLevels } from '../src/outcome/fidelity.ts'
import { companyBands, waitEnds } from '../src/outcome/figures.ts'
import { asideKinds, mergeObstacles } from '../src/person/merge.ts'
import { meetingOutcomes } from '../src/person/schema.ts'
import { addressProtections } from '../src/person/view.ts'
import { dischargeGuards } from '../src/planned-admission/discharge.ts'
import { readyAnswers } from '../src/planned-admission/ready.ts'
import { declineReasons } from '../src/planned-admission/schema.ts'
import { personAnswers, sides, threadMachine } from '../src/planned-admission/thread.ts'
import { agreementMachine } from '../src/self-admission/agreement.ts'
import { signatories } from '../src/self-admission/schema.ts'
import { channels, extensionReasons, outcomes } from '../src/stay/facts.ts'
import { callBackAnswers, disclosureBases, disclosureCategories } from '../src/stay/schema.ts'
import {
  absenceKinds,
  callSubjects,
  guaranteeKinds,
  noticeKinds,
  rentPayers,
  riskKinds,
  riskLevels,
  securities,
  tenancyEvents,
} from '../src/tenancy/kinds.ts'
import { noticePoints } from '../src/tenancy/notice.ts'
import { reminderKinds } from '../src/tenancy/reminder.ts'
import { tenancyEnds, tenancyMachine } from '../src/tenancy/tenancy.ts'

const root = resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(resolve(root, file), 'utf8')

test('every word of the field that the code knows stands in the glossary', () => {
  const lists = [
    ...[roles, accessActs, reviewOutcomes, unitKinds, bedAttributes, outOfServiceReasons, holdReasons, bedStatuses],
    ...[waitingCriteria, contactChannels, contactInitiators, contactOutcomes, cooperationForms, meetingOutcomes],
    ...[mergeObstacles, asideKinds],
    ...[addressProtections, channels, extensionReasons, outcomes, callBackAnswers, disclosureCategories],
    ...[disclosureBases, secrecyBases, sharingCategories, dischargeGuards, declineReasons, personAnswers, sides],
    ...[emergencyOutcomes, competences, consentGivers, consentWays, processingBases],
    ...[threadMachine.states, agreementMachine.states, signatories, windowStates],
    ...[enrolmentMachine.states, closingReasons, contactResults, contactPlaces, visitNeeds, teamKinds, disciplines],
    ...[intensities, helpKinds, helpAreas, onwardKinds, landings],
    ...[fidelityDomains, fidelityLevels, companyBands, waitEnds],
    ...[taskKinds, taskOutcomes, homeAnswers, readyAnswers],
    ...[
      dwellingKinds,
      ownerships,
      contractKinds,
      landlordKinds,
      staffings,
      surroundings,
      closureReasons,
      dwellingStates,
    ],
    ...[dwellingEvents],
    ...[
      tenancyMachine.states,
      tenancyEnds,
      riskKinds,
      riskLevels,
      absenceKinds,
      noticeKinds,
      noticePoints,
      tenancyEvents,
    ],
    ...[rentPayers, securities, guaranteeKinds, callSubjects, reminderKinds],
    ...[acuteKinds, acuteSources, acuteReasons, consultationKinds, consultationOutcomes],
  ]
  const glossary = read('docs/glossary.md')
  const words = lists.flat().filter((word) => word !== 'other')
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(glossary))).toEqual([])
})

test('every file that a page of the docs names is there', () => {
  const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root }), 'apps/api/bench/README.md']
  const files = globSync('{apps,packages,docs,bin,.ci}/**/*.{ts,tsx,md,sql}', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  })
  expect(files.length).toBeGreaterThan(500)
  const missing: string[] = []
  for (const page of pages) {
    const text = read(page)
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      if (!existsSync(resolve(root, dirname(page), link))) missing.push(`${page}: ${link}`)
    for (const [, name = ''] of text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:ts|tsx|md|sql))`/g))
      if (!files.some((file) => `/${file}`.endsWith(`/${name.replace(/^domain\//, 'domain/src/')}`)))
        missing.push(`${page}: ${name}`)
  }
  expect(missing).toEqual([])
})
