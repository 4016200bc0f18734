import { beforeAfter } from '@samplass/domain/outcome/before-after'
import { concentrationFigures, retentionFigures, waitFigures } from '@samplass/domain/outcome/figures'
import type { getOutcomesInput } from '@samplass/domain/outcome/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { loadTeams, seesNobody } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'
import { type ContactMonth, type Happening, happenings, loadContacts, loadKept, loadRefusals } from './load-help.ts'
import {
  type ChoiceRow,
  leaseBands,
  loadBuildings,
  loadChoices,
  loadLeases,
  loadRehousing,
  loadRetention,
  loadWaits,
  loadWishes,
  wishAnswers,
} from './load-homes.ts'
import { loadWindows } from './load-windows.ts'
import { periodOf } from './period.ts'

/** Does it work? Counts of the municipality's own, no person; each with what is not known, and whom it is not about. */
export async function getOutcomes(verb: Verb, { windowMonths, ...asked }: Infer<typeof getOutcomesInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const teams = await loadTeams(verb)
  if (asked.teamId !== null && !teams.some(({ teamId }) => teamId === asked.teamId)) refuse('NOT_FOUND')
  const period = periodOf(verb, asked)
  const [
    waits,
    rehousing,
    retention,
    leases,
    buildings,
    wishes,
    [choices, [offers]],
    contacts,
    refusals,
    kept,
    windows,
  ] = await Promise.all([
    loadWaits(verb, period),
    loadRehousing(verb, period),
    loadRetention(verb, period),
    loadLeases(verb, period),
    loadBuildings(verb, period),
    loadWishes(verb, period),
    loadChoices(verb, period),
    loadContacts(verb, period),
    loadRefusals(verb, period),
    loadKept(verb, period),
    loadWindows(verb, period, windowMonths),
  ])
  return {
    asOf: verb.now,
    ...period,
    windowMonths,
    teams: teams.map(({ teamId, name }) => ({ teamId, name })),
    toKey: waitFigures(waits),
    rehousing: waitFigures(rehousing),
    retention: retentionFigures(retention),
    leases: leaseBands.map((lease) => ({ lease, count: countWhere(leases, (row) => row.lease === lease) })),
    concentration: concentrationFigures(buildings),
    wishes: wishAnswers.map((answer) => ({ answer, count: countWhere(wishes, (row) => row.answer === answer) })),
    choices: { ...choiceFigures(choices), ...(offers ?? { offered: 0, accepted: 0, landlordNoes: 0, lost: 0 }) },
    contacts: { months: [...contacts], ...contactSums(contacts) },
    refusals,
    kept: happenings.map((happening) => kept.find((row) => row.happening === happening) ?? noneOf(happening)),
    beforeAfter: beforeAfter(windows),
  }
}

const countWhere = <Row extends { count: number }>(rows: readonly Row[], is: (row: Row) => boolean) =>
  rows.filter(is).reduce((sum, { count }) => sum + count, 0)

const noneOf = (happening: Happening) => ({ happening, all: 0, tooEarly: 0, died: 0, known: 0, kept: 0, seen: 0 })

function contactSums(months: readonly ContactMonth[]) {
  const sum = (pick: 'personDays' | 'seen' | 'spoke' | 'attempts' | 'refused') =>
    months.reduce((all, month) => all + month[pick], 0)
  return {
    personDays: sum('personDays'),
    seen: sum('seen'),
    spoke: sum('spoke'),
    attempts: sum('attempts'),
    refused: sum('refused'),
  }
}

/** `severalShown`: who was shown more than one home. `housedAfterNo`: who said no and has a home from us all the same. */
function choiceFigures(rows: readonly ChoiceRow[]) {
  const sum = (some: readonly ChoiceRow[], pick: (row: ChoiceRow) => number) =>
    some.reduce((all, row) => all + pick(row), 0)
  const saidNo = rows.filter(({ noes }) => noes > 0)
  return {
    persons: sum(rows, ({ persons }) => persons),
    shown: sum(rows, ({ shown, persons }) => shown * persons),
    noes: sum(rows, ({ noes, persons }) => noes * persons),
    severalShown: sum(
      rows.filter(({ shown }) => shown > 1),
      ({ persons }) => persons,
    ),
    saidNo: sum(saidNo, ({ persons }) => persons),
    housedAfterNo: sum(saidNo, ({ housed }) => housed),
  }
}
