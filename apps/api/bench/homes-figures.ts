import { connect } from '@samplass/db/connection'
import { inParallel } from '@samplass/db/provision'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { putOnBoard } from '../src/board/put-on-board.ts'
import { enrol } from '../src/follow-up/enrol.ts'
import { setUpTeam } from '../src/follow-up/set-up-team.ts'
import { applyImport } from '../src/housing/apply-import.ts'
import { previewImport } from '../src/housing/preview-import.ts'
import { recordWishes } from '../src/placement/record-wishes.ts'
import { writeFile } from '../src/spreadsheet/write-file.ts'
import { enrolmentOf, teamOf } from '../test/follow-up-builders.ts'
import { wishesOf } from '../test/placement-builders.ts'
import { stockCsv, stockHead, stockLine } from '../test/stock-file.ts'
import { type BenchWorld, guests, post, startedAt } from './bench-world.ts'
import { load, print, ratio } from './measure.ts'
import { type Recorded, replay, transactionsOf } from './replayed.ts'

const people = 150
const importedRows = 5000
const matched = 2000
const looks = 40
const width = 4
const today = localDateOf(startedAt)

/** A stock that comes in as a file, one person held against all of it, a team's board and its day. */
export async function homesFigures(world: BenchWorld): Promise<void> {
  await importFigures(world)
  await emptyStock(world)
  await imported(world, 'csv', await fileOf('csv', matched))
  const personIds = await guests(world, people)
  const teamId = await boardOf(world, personIds)
  const [first] = personIds as [string]
  await world.verb('3105', (verb) =>
    recordWishes(verb, {
      ...wishesOf(first, { areas: ['Prøvebydelen'], incomeKrMonth: 24_000, pets: 'en hund' }),
      mappedOn: today,
    }),
  )
  const bare = connect(world.appUrl, { max: width })
  const look = { personId: first, purpose: 'follow_up', taken: false, limit: 200 }
  for (const [figure, path, input, mark] of [
    ['board_of_150_to_its_one_statement', 'board.getBoard', { teamId }, 'from board_card c join person'],
    ['team_day_of_150_to_its_one_statement', 'followUp.listDay', { teamId }, 'from enrolment e join team'],
    ['match_of_2000_dwellings_to_its_one_statement', 'placement.listMatches', look, 'with avoided as'],
  ] as const)
    await readFigure(world, bare, { figure, path, input, mark })
  await yearsOf(world)
  const period = { fromOn: addNights(today, -1095), toOn: addNights(today, 1) }
  await readFigure(world, bare, {
    ...{ figure: 'outcomes_of_three_years_to_one_statement', path: 'outcome.getOutcomes' },
    ...{ input: { ...period, teamId: null, windowMonths: 6 }, mark: 'from housing_need n', one: sameRows(period) },
  })
  await bare.end()
}

/** `one`: written here, where what is asked reads its rows by several. */
type Read = { figure: string; path: string; input: object; mark: string; one?: string }

/** The whole answer over HTTP, with session, rules and the access log, against the one statement that reads its rows, by the bare driver. */
async function readFigure(
  world: BenchWorld,
  bare: ReturnType<typeof connect>,
  { figure, path, input, mark, one }: Read,
) {
  const ask = async () => {
    const status = await post(world, world.cookie, `3105/${path}`, input)
    if (status !== 200) throw new Error(`${path} was answered ${status}`)
  }
  world.sent.length = 0
  world.recording.on = true
  await ask()
  world.recording.on = false
  const reads = transactionsOf(world.sent).find((sent) => sent.some(({ text }) => text.includes(mark)))
  const isFrame = ({ text }: { text: string }) =>
    text === 'begin' || text === 'commit' || text.includes(`set_config('search_path'`)
  const isIt = reads?.find(({ text }) => text.includes(mark))
  const rows: Recorded | undefined = reads?.flatMap((sent) => {
    if (isFrame(sent)) return [sent]
    if (one) return sent === isIt ? [{ ...sent, text: one, parameters: [] }] : []
    return sent.text.includes(mark) ? [sent] : []
  })
  if (rows?.length !== 4) throw new Error(`${path} did not send the statement that reads its rows`)
  const times = Array.from({ length: looks }, (_, at) => at)
  const fullStack = async () => (await load(times, width, ask)).perSecond
  const floor = async () => (await load(times, width, () => replay(bare, rows))).perSecond
  await fullStack()
  await floor()
  print({ figure, value: await ratio(7, fullStack, floor), reach: 0.4, better: 'higher', unit: 'ratio' })
}

/** A team that follows everybody up, each with a card, three weeks of visits, and every third with a home. */
async function boardOf(world: BenchWorld, personIds: readonly string[]): Promise<string> {
  const { teamId } = await world.verb('3105', (verb) => setUpTeam(verb, teamOf()))
  const groups = ['crisis', 'hard_to_reach', 'new', 'home_at_risk', 'other'] as const
  await inParallel(
    personIds.map((personId, at) => ({ personId, group: groups[at % groups.length] ?? 'other' })),
    4,
    async ({ personId, group }) => {
      const given = { ...enrolmentOf(personId, teamId), referredOn: addNights(today, -30) }
      await world.verb('3105', (verb) => enrol(verb, given))
      await world.verb('3105', (verb) =>
        putOnBoard(verb, {
          ...{ teamId, personId, group, reason: 'Trenger oss oftere', plan: 'Besøk', frequency: 'daily' },
          responsibleAccount: null,
        }),
      )
    },
  )
  await world.admin`
    insert into m_3105.follow_up_contact (id, enrolment_id, person_id, occurred_at, outcome, place, recorded_at, by_account, by_name)
    select gen_random_uuid(), e.id, e.person_id, ${startedAt}::timestamptz - make_interval(days => n), case n % 3 when 0 then 'met' else 'not_home' end,
      'home', ${startedAt}::timestamptz, gen_random_uuid(), 'Hanna Vik'
    from m_3105.enrolment e cross join generate_series(1, 21) n`
  await world.admin`
    insert into m_3105.tenancy (id, person_id, dwelling_id, contract_kind, signed_on, from_on, rent_kr, rent_payer, security, moved_in_on, keys_given,
      made_at, by_name)
    select gen_random_uuid(), p.id, d.id, 'ordinary_lease', '2026-01-01', '2026-01-01', 9000, 'person', 'none', '2026-01-01', 2, now(), 'Kari Team'
    from (select id, row_number() over (order by id) as n from unnest(${personIds as string[]}::uuid[]) id) p
    join (select id, row_number() over (order by id) as n from m_3105.dwelling) d on d.n = p.n
    where p.n % 3 = 0`
  await world.admin`analyze`
  return teamId
}

/** Three years of needs, keys, losses and contacts for everybody: what the outcomes are counted from. */
async function yearsOf(world: BenchWorld): Promise<void> {
  await world.admin`
    insert into m_3105.housing_need (id, person_id, registered_on, arises_from, closed_on, closed_because, made_at, by_name)
    select gen_random_uuid(), person_id, ${today}::date - 40 * n, 'homeless', case when n > 1 then ${today}::date - 40 * n + 30 end,
      case when n > 1 then 'has_home' end, now(), 'Kari Team'
    from m_3105.enrolment cross join generate_series(1, 20) n`
  await world.admin`
    insert into m_3105.follow_up_contact (id, enrolment_id, person_id, occurred_at, outcome, place, recorded_at, by_account, by_name)
    select gen_random_uuid(), id, person_id, ${startedAt}::timestamptz - make_interval(days => 20 + 2 * n),
      case n % 3 when 0 then 'met' else 'not_home' end, 'home', ${startedAt}::timestamptz, gen_random_uuid(), 'Hanna Vik'
    from m_3105.enrolment cross join generate_series(1, 200) n`
  await world.admin`analyze`
}

/** Every row that the outcomes of the period are counted from, read once and counted. */
const sameRows = ({ fromOn, toOn }: { fromOn: string; toOn: string }) => `
  select (select jsonb_agg(c) from (select registered_on, closed_because, count(*) from housing_need
      where registered_on >= '${fromOn}' and registered_on < '${toOn}' group by 1, 2) c) as needs,
    (select jsonb_agg(c) from (select t.contract_kind, t.moved_in_on, t.ended_because, b.dwellings_total, count(*) from tenancy t
      join dwelling d on d.id = t.dwelling_id join building b on b.id = d.building_id group by 1, 2, 3, 4) c) as tenancies,
    (select jsonb_agg(c) from (select ended_because, count(*) from allocation where proposed_on >= '${fromOn}' group by 1) c) as shown,
    (select jsonb_agg(c) from (select date_trunc('month', c.occurred_at) as month, c.outcome, count(*) from follow_up_contact c
      join enrolment e on e.id = c.enrolment_id where c.taken_back_at is null and c.occurred_at >= '${fromOn}' group by 1, 2) c) as contacts,
    (select jsonb_agg(c) from (select person_id, min(occurred_at) from follow_up_contact where seen and taken_back_at is null group by 1) c) as met,
    (select jsonb_agg(c) from (select kind, count(*) from living_situation group by 1) c) as lived,
    (select jsonb_agg(c) from (select kind, count(*) from tenancy_absence group by 1) c) as away,
    (select count(*) from acute_admission where taken_back_at is null) as acute,
    (select count(*) from person_admission p join pool.admission a on a.id = p.admission_id where a.admitted_at is not null) as planned`

const lines = (rows: number) =>
  Array.from({ length: rows }, (_, at) =>
    stockLine({
      ...{
        supplierId: `S-${at}`,
        street: `Storgata ${at >> 3}`,
        area: (at >> 3) % 4 === 0 ? 'Prøvebydelen' : 'Sentrum',
      },
      unitNumber: `H0${1 + ((at >> 2) & 1)}0${1 + (at & 3)}`,
      rentKr: `${7 + (at % 6)} 500`,
    }),
  )
type Format = 'csv' | 'xlsx'
type File = { format: Format; base64: string }

async function fileOf(format: Format, rows: number): Promise<File> {
  if (format === 'csv') return { format, base64: Buffer.from(stockCsv(lines(rows))).toString('base64') }
  const cells = lines(rows).map((line) => line.split(';'))
  const { base64 } = await writeFile(format, 'boliger', [
    { name: 'Boliger', head: stockHead.split(';'), rows: cells, width: 14 },
  ])
  return { format, base64 }
}

const emptyStock = (world: BenchWorld) =>
  world.admin.unsafe('truncate m_3105.dwelling, m_3105.building, m_3105.landlord, m_3105.stock_import cascade')

/** Looked at first and then taken in, as on the screen. */
async function imported(world: BenchWorld, format: Format, file: File): Promise<void> {
  await world.verb('3105', (verb) => previewImport(verb, file))
  await world.verb('3105', (verb) => applyImport(verb, { fileName: `boliger.${format}`, file }))
}

/** Rows a second, looked at and taken in with every check and the way back, against the same rows put in by one bare statement. */
async function importFigures(world: BenchWorld): Promise<void> {
  await imported(world, 'csv', await fileOf('csv', importedRows))
  await world.admin`create table m_3105.measured_dwelling (like m_3105.dwelling including all)`
  const [stock] = await world.admin<{ rows: string }[]>`select jsonb_agg(d)::text as rows from m_3105.dwelling d`
  const columns = await world.admin<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = 'm_3105.dwelling'::regclass and attnum > 0 and attgenerated = '' order by attnum`
  const names = columns.map(({ name }) => name).join(', ')
  const put = `insert into m_3105.measured_dwelling (${names})
    select ${names} from jsonb_populate_recordset(null::m_3105.dwelling, $1::text::jsonb)`
  const perSecond = async (work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    return (importedRows / (performance.now() - began)) * 1000
  }
  const floor = async () => {
    await world.admin`truncate m_3105.measured_dwelling`
    return perSecond(() => world.admin.unsafe(put, [stock?.rows ?? '[]']))
  }
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await fileOf(format, importedRows)
    const takeIn = async () => {
      await emptyStock(world)
      return perSecond(() => imported(world, format, file))
    }
    await takeIn()
    await floor()
    const figure = `import_${format}_rows_to_bare_insert`
    print({ figure, value: await ratio(5, takeIn, floor), reach: 0.1, better: 'higher', unit: 'ratio' })
  }
  await world.admin`drop table m_3105.measured_dwelling`
}
