import type { ContactResult } from '@samplass/domain/follow-up/contact'
import type { EnrolmentFacts } from '@samplass/domain/follow-up/machine'
import type { LocalDate } from '@samplass/domain/nights'
import type { AllocationFacts } from '@samplass/domain/placement/allocation'
import type { World } from './world.ts'

type Row = { id: string; version: number }
type OfPerson = Row & { personId: string }
export type Need = OfPerson & {
  eligibleOn: LocalDate | null
  parkedUntil: LocalDate | null
  closedOn: LocalDate | null
} & {
  closedBecause: string | null
}
export type Shown = OfPerson & AllocationFacts & { needId: string; dwellingId: string }
export type Lease = OfPerson & {
  dwellingId: string
  allocationId: string | null
  fromOn: LocalDate
  untilOn: LocalDate | null
  movedInOn: LocalDate | null
  endedOn: LocalDate | null
  endedBecause: string | null
  rehousingNeedId: string | null
  events: number
}
export type Part = Row & {
  tenancyId: string
  over: LocalDate | null
  of: string
  fromOn: LocalDate | null
  protestedOn: LocalDate | null
}
export type Help = OfPerson &
  EnrolmentFacts & {
    closedBecause: string | null
    closedInMeeting: string | null
    decidedBy: string | null
    decidedWith: string | null
    wayBack: string
    events: number
  }

/** Everything that stands about some people, read past every verb. */
export type Rows = {
  wishes: Partial<Record<string, unknown[]>>
  needs: Need[]
  shown: Shown[]
  leases: Lease[]
  risks: Part[]
  absences: Part[]
  notices: Part[]
  helps: Help[]
  contacts: { enrolmentId: string; outcome: ContactResult; occurredAt: string }[]
  /** Every row and column of each of the two, to see that the one never touches the other. */
  home: string
  help: string
}

const ofPerson = ['housing_wish', 'housing_need', 'allocation', 'tenancy', 'enrolment', 'follow_up_contact'] as const
const ofLease = ['tenancy_risk', 'tenancy_absence', 'tenancy_notice', 'tenancy_event'] as const
type Table = (typeof ofPerson)[number] | (typeof ofLease)[number] | 'enrolment_event'
const branch = (table: Table, where: string) =>
  `select '${table}' as of, to_jsonb(r) as row from in_schema.${table} r where ${where}`
const statement = [
  ...ofPerson.map((table) => branch(table, 'person_id = any ($1::uuid[])')),
  ...ofLease.map((table) =>
    branch(table, 'tenancy_id in (select id from in_schema.tenancy where person_id = any ($1::uuid[]))'),
  ),
  branch('enrolment_event', 'enrolment_id in (select id from in_schema.enrolment where person_id = any ($1::uuid[]))'),
].join(' union all ')

type Column = string | number | boolean | null
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

export async function rowsOf({ admin }: Pick<World, 'admin'>, schema: string, personIds: string[]): Promise<Rows> {
  const found = await admin.unsafe<{ of: Table; row: Record<string, Column> }[]>(
    statement.replaceAll('in_schema', schema),
    [personIds],
    { prepare: true },
  )
  const stands = (tables: readonly Table[]) =>
    found
      .filter(({ of }) => tables.includes(of))
      .map((one) => JSON.stringify(one))
      .sort()
      .join('\n')
  const all = <Row>(table: Table) =>
    found
      .filter(({ of }) => of === table)
      .map(({ row }) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])))
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)) as Row[]
  const parts = (table: Table) =>
    all<Part & Record<'resolvedOn' | 'returnedOn' | 'withdrawnOn', LocalDate | null | undefined>>(table).map((row) => ({
      ...row,
      over: row.resolvedOn ?? row.returnedOn ?? row.withdrawnOn ?? null,
    }))
  const counted = <Row extends { id: string }>(rows: Row[], table: Table, by: 'tenancyId' | 'enrolmentId') => {
    const events = all<Record<'tenancyId' | 'enrolmentId', string>>(table)
    return rows.map((row) => ({ ...row, events: events.filter((event) => event[by] === row.id).length }))
  }
  return {
    wishes: Object.groupBy(all<{ personId: string }>('housing_wish'), ({ personId }) => personId),
    needs: all('housing_need'),
    shown: all('allocation'),
    leases: counted(all<Lease>('tenancy'), 'tenancy_event', 'tenancyId'),
    risks: parts('tenancy_risk'),
    absences: parts('tenancy_absence'),
    notices: parts('tenancy_notice'),
    helps: counted(all<Help>('enrolment'), 'enrolment_event', 'enrolmentId'),
    contacts: all('follow_up_contact'),
    home: stands(['housing_wish', 'housing_need', 'allocation', 'tenancy', ...ofLease]),
    help: stands(['enrolment', 'follow_up_contact', 'enrolment_event']),
  }
}
