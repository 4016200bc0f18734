import { asLocalDate } from '@samplass/domain/nights'
import { askedCodes } from '@samplass/domain/outcome/fidelity'
import readExcel from 'read-excel-file/node'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { teamOf } from '../../test/follow-up-builders.ts'
import { outcomesIn } from '../../test/outcome-builders.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { writeFile } from '../spreadsheet/write-file.ts'

let world: World
let o: Awaited<ReturnType<typeof outcomesIn>>
const day = asLocalDate
const year = { fromOn: day('2025-12-01'), toOn: day('2026-12-01'), teamId: null, windowMonths: 6 as const }
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const questions = [
  { code: 'A1', domain: 'separation', words: 'Kontrakten er vanlig', scale: '1-4' },
  { code: 'A2', domain: 'Teamet', words: 'Hver har få å følge opp', scale: '0–5' },
]
const given = (name: string, file: string) => ({
  ...{ name, licence: 'Lisens 12, kjøpt av kommunen', fileName: 'skjema.json', base64: file },
})

beforeAll(async () => {
  world = await makeWorld()
  world.setNow('2026-11-20T20:40:00Z')
  o = await outcomesIn(world)
})
afterAll(() => world.drop())

const itemOf = async (code: string, teamId: string | null = null) => {
  const { domains } = await o.leader.outcome.getFidelity({ ...year, teamId })
  return domains.flatMap(({ counted }) => counted).find((item) => item.code === code)
}

test('where nothing is written nothing is known: no share of nobody is a bad one', async () => {
  const { domains, rounds, forms, mayLead } = await o.leader.outcome.getFidelity(year)
  expect(domains).toHaveLength(5)
  for (const item of domains.flatMap(({ counted }) => counted))
    expect([item.code, item.level]).toEqual([item.code, 'not_known'])
  for (const item of domains.flatMap(({ asked }) => asked)) expect(item.answer).toBeNull()
  expect([rounds, forms, mayLead]).toEqual([[], [], true])
})

test('what can be counted is, and of fewer than five nothing is said', async () => {
  const people = []
  for (let at = 0; at < 5; at++) {
    const personId = await o.person()
    const dwellingId = await o.home({ street: `Spredt ${at}` })
    await o.tenancy({
      personId,
      dwellingId,
      movedInOn: '2026-06-01',
      contractKind: at === 0 ? 'lease_11_1' : 'ordinary_lease',
    })
    people.push({ personId, enrolmentId: await o.enrolled(personId, '2026-10-23') })
  }
  // 29 days for five, with today: 145 days, 21 weeks.
  for (const { personId, enrolmentId } of people.slice(0, 3))
    for (let times = 0; times < 7; times++) await o.contact(enrolmentId, personId, `2026-11-0${times + 1}T10:00:00Z`)
  expect(await itemOf('ordinary_lease')).toMatchObject({ figure: 80, of: 5, level: 'partly' })
  expect(await itemOf('lives_scattered')).toMatchObject({ figure: 100, of: 5, level: 'met' })
  expect(await itemOf('own_goals')).toMatchObject({ figure: 0, of: 5, level: 'not_met' })
  expect((await itemOf('seen_each_week'))?.figure).toBeCloseTo(21 / (145 / 7), 10)
  expect(await itemOf('seen_each_week')).toMatchObject({ level: 'met', of: null })
  const { personId, enrolmentId } = people[0] as (typeof people)[number]
  await o.contact(enrolmentId, personId, '2026-11-10T10:00:00Z', 'refused')
  expect(await itemOf('followed_after_a_no')).toMatchObject({ figure: 100, of: 1, level: 'too_few' })
  expect(await itemOf('persons_each')).toMatchObject({ figure: null, level: 'not_known' })
  const { accountId } = await world.signIn('3105', ['team_member'], { name: 'Hanna Vik' })
  world.setNow('2026-11-20T20:41:00Z')
  await o.leader.followUp.addTeamMember({ teamId: o.teamId, accountId, discipline: 'nursing' })
  expect(await itemOf('persons_each')).toMatchObject({ figure: 5, of: null, level: 'met' })
  expect(await itemOf('disciplines')).toMatchObject({ figure: 1, level: 'not_met' })
  expect(await itemOf('meetings_each_week')).toMatchObject({ figure: null, level: 'not_known' })
  // Two meetings in the fifteen days since the first, with today.
  for (const at of ['2026-11-06T07:30:00Z', '2026-11-13T07:30:00Z'])
    await world.admin`insert into m_3105.board_meeting (id, team_id, started_at, ended_at, started_by_name)
      values (${uuidv7()}, ${o.teamId}, ${at}, ${at}, 'Hanna Vik')`
  expect((await itemOf('meetings_each_week'))?.figure).toBeCloseTo(14 / 15, 10)
})

test('what a team answers stands with its day and by whom, and the latest is shown', async () => {
  const round = (heldOn: string, score: number) => ({
    ...{ teamId: o.teamId, formId: null, heldOn: day(heldOn), present: 'Alle fire' },
    answers: [{ code: askedCodes[0] as string, score, words: 'Vi er enige' }],
  })
  await o.leader.outcome.answerFidelity(round('2026-11-20', 4))
  await o.leader.outcome.answerFidelity(round('2026-05-20', 2))
  const { domains, rounds } = await o.leader.outcome.getFidelity(year)
  expect(rounds.map(({ heldOn, answers, teamName }) => [heldOn, answers.length, teamName])).toEqual([
    ['2026-11-20', 1, 'Boteamet'],
    ['2026-05-20', 1, 'Boteamet'],
  ])
  const [first] = domains.flatMap(({ asked }) => asked)
  expect(first).toMatchObject({ code: askedCodes[0], answer: { score: 4, words: 'Vi er enige', heldOn: '2026-11-20' } })
  const { teamId } = await o.leader.followUp.setUpTeam(teamOf({ name: 'ACT-teamet' }))
  expect((await o.leader.outcome.getFidelity({ ...year, teamId })).rounds).toEqual([])
})

test('an answer that is not on the form, from tomorrow, of no team or by another is refused, and nothing is kept', async () => {
  const good = {
    ...{ teamId: o.teamId, formId: null, heldOn: day('2026-11-20'), present: '' },
    answers: [{ code: askedCodes[1] as string, score: 1, words: '' }],
  }
  const before = (await o.leader.outcome.getFidelity(year)).rounds.length
  const bad = (change: object) => codeOf(o.leader.outcome.answerFidelity({ ...good, ...change }))
  expect(await bad({ answers: [{ code: 'finnes_ikke', score: 1, words: '' }] })).toContain('ANSWER_NOT_ON_FORM')
  for (const score of [0, 5])
    expect(await bad({ answers: [{ code: askedCodes[1], score, words: '' }] })).toContain('ANSWER_NOT_ON_FORM')
  expect(await bad({ heldOn: day('2026-11-21') })).toContain('IN_THE_FUTURE')
  expect(await bad({ teamId: uuidv7() })).toContain('NOT_FOUND')
  expect(await bad({ formId: uuidv7() })).toContain('NOT_FOUND')
  const office = await world.as('3105', ['housing_office'])
  expect((await office.outcome.getFidelity(year)).mayLead).toBe(false)
  expect(await codeOf(office.outcome.answerFidelity(good))).toContain('NOT_PERMITTED')
  const member = await world.as('3105', ['team_member'])
  expect(await codeOf(member.outcome.takeInForm(given('Et skjema', base64('[]'))))).toContain('NOT_PERMITTED')
  const neighbour = await world.as('3101', ['team_leader'])
  expect(await codeOf(neighbour.outcome.answerFidelity(good))).toContain('NOT_FOUND')
  expect((await o.leader.outcome.getFidelity(year)).rounds).toHaveLength(before)
})

test('a form is taken in as JSON, Excel and CSV, answered on its own scale, and taken out of use with its answers standing', async () => {
  const files = {
    JSON: base64(JSON.stringify({ name: 'x', items: questions, ekstra: { __proto__: null } })),
    CSV: base64(
      'Kode;Domene;Tekst;Skala\r\nA1;Bolig og hjelp hver for seg;Kontrakten er vanlig;1-4\r\nA2;Teamet;Hver har få å følge opp;0-5\r\n',
    ),
    Excel: (
      await writeFile('xlsx', 'x', [
        {
          ...{ name: 'Form', head: ['Code', 'Domain', 'Text', 'Scale'], width: 20 },
          rows: questions.map(({ code, words, scale }, at) => [
            code,
            at === 0 ? 'separation' : 'Team structure',
            words,
            scale,
          ]),
        },
      ])
    ).base64,
  }
  for (const [name, file] of Object.entries(files)) {
    const preview = await o.leader.outcome.previewForm({ base64: file })
    expect([preview.problem, preview.errors, preview.lines.length], name).toEqual([null, 0, 2])
    await o.leader.outcome.takeInForm(given(name, file))
  }
  const { forms } = await o.leader.outcome.getFidelity(year)
  for (const { items } of forms)
    expect(items).toEqual([
      { code: 'A1', domain: 'separation', words: 'Kontrakten er vanlig', lowest: 1, highest: 4 },
      { code: 'A2', domain: 'team_structure', words: 'Hver har få å følge opp', lowest: 0, highest: 5 },
    ])
  expect(await codeOf(o.leader.outcome.takeInForm(given('json', files.JSON)))).toContain('NAME_TAKEN')
  const [form] = forms as [(typeof forms)[number]]
  const round = (score: number) => ({
    ...{ teamId: o.teamId, formId: form.formId, heldOn: day('2026-11-20'), present: '' },
    answers: [{ code: 'A2', score, words: '' }],
  })
  await o.leader.outcome.answerFidelity(round(0))
  expect(await codeOf(o.leader.outcome.answerFidelity(round(6)))).toContain('ANSWER_NOT_ON_FORM')
  const { version } = await o.leader.outcome.retireForm({ formId: form.formId, version: form.version })
  expect(await codeOf(o.leader.outcome.answerFidelity(round(1)))).toContain('FORM_RETIRED')
  expect(await codeOf(o.leader.outcome.retireForm({ formId: form.formId, version }))).toContain('FORM_RETIRED')
  const after = await o.leader.outcome.getFidelity(year)
  expect(after.rounds.filter(({ formId }) => formId === form.formId)).toMatchObject([
    { formName: form.name, answers: [{ score: 0 }] },
  ])
  // The name is free again.
  await o.leader.outcome.takeInForm(given(form.name, files.CSV))
})

test('a hostile file gets an answer that says why, and nothing of it is kept', async () => {
  const count = async () => (await o.leader.outcome.getFidelity(year)).forms.length
  const before = await count()
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const hostile: Record<string, [string, string]> = {
    'not a spreadsheet': [base64(Buffer.from([0, 1, 2, 3, 255])), 'NOT_A_SPREADSHEET'],
    'a page': [base64('<!doctype html><p>Skjema'), 'NOT_A_SPREADSHEET'],
    'broken JSON': [base64('[{"code":'), 'JSON_NOT_VALID'],
    'JSON that goes too deep': [base64(deep), 'TOO_MANY_ROWS|JSON_NOT_VALID|row'],
    'JSON without a list': [base64('{"items": 7}'), 'COLUMNS_MISSING'],
    'no rows': [base64('[]'), 'EMPTY'],
    'the wrong columns': [base64('Navn;Adresse\r\na;b\r\n'), 'COLUMNS_MISSING'],
    'too many questions': [
      base64(JSON.stringify(Array.from({ length: 201 }, (_, at) => ({ ...questions[0], code: `A${at}` })))),
      'TOO_MANY_ROWS',
    ],
    'an old or locked workbook': [base64(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), 'OLD_OR_LOCKED'],
  }
  for (const [name, [file, answer]] of Object.entries(hostile)) {
    const { problem, errors } = await o.leader.outcome.previewForm({ base64: file })
    expect(problem?.code ?? (errors > 0 ? 'row' : 'usable'), name).toMatch(new RegExp(`^(${answer})$`))
    expect(await codeOf(o.leader.outcome.takeInForm(given(name, file))), name).toContain('IMPORT_HAS_ERRORS')
  }
  const rows = [
    { ...questions[0], words: '=HYPERLINK("http://x")' },
    { ...questions[0], code: '__proto__', words: 'Et ord\u202eog et til' },
    { code: { toString: 'x' }, domain: ['separation'], words: null, scale: 14 },
    null,
    'tekst',
  ]
  const preview = await o.leader.outcome.previewForm({ base64: base64(JSON.stringify(rows)) })
  expect(preview).toMatchObject({ problem: null, errors: 5 })
  expect(await codeOf(o.leader.outcome.takeInForm(given('rader', base64(JSON.stringify(rows)))))).toContain(
    'IMPORT_HAS_ERRORS',
  )
  expect(await count()).toBe(before)
})

test('the wall behind the rule: no answer beside its scale, none of another form, none that is changed', async () => {
  const { forms, rounds } = await o.leader.outcome.getFidelity(year)
  const roundId = rounds.find(({ formId }) => formId === null)?.roundId as string
  const ofForm = rounds.find(({ formId }) => formId !== null)?.roundId as string
  const other = forms.find(({ retiredOn }) => retiredOn === null)?.formId as string
  const into = (row: Record<string, string | number | null>) =>
    world.admin`insert into m_3105.fidelity_answer ${world.admin({ words: '', ...row })}`.then(
      () => 'stood',
      (error: { constraint_name?: string }) => error.constraint_name,
    )
  const own = { round_id: roundId, form_id: null, code: 'x', lowest: 1, highest: 4 }
  expect(await into({ ...own, score: 5 })).toBe('fidelity_answer_on_scale')
  expect(await into({ ...own, highest: 9, score: 5 })).toBe('fidelity_answer_own_scale')
  const form = { round_id: ofForm, form_id: other, code: 'A1', lowest: 1, highest: 4 }
  expect(await into({ ...form, score: 1 })).toBe('fidelity_answer_of_round')
  const right = forms.find(({ retiredOn }) => retiredOn !== null)?.formId as string
  expect(await into({ ...form, form_id: right, highest: 90, score: 80 })).toBe('fidelity_answer_of_form')
})

test('the file has the figures of the screen, in the reader’s language, and leaves a line in the trail', async () => {
  const screen = await o.leader.outcome.getOutcomes(year)
  const { fileName, base64: file } = await o.leader.outcome.exportOutcomes({ ...year, format: 'xlsx', locale: 'nb' })
  expect(fileName).toBe('resultater-2025-12-01-2026-11-30.xlsx')
  const [sheet] = await readExcel(Buffer.from(file, 'base64'))
  const rows = sheet?.data ?? []
  expect(rows[0]).toEqual(['Del', 'Hva', 'Tall', 'Av'])
  const row = (part: string, what: string) => rows.find((cells) => cells[0] === part && cells[1] === what)
  expect(row('Bor de der fortsatt?', 'I alt')?.[2]).toBe(screen.retention.all)
  expect(row('Bor de der fortsatt?', 'Etter 3 måneder, har hjemmet, prosent')?.[2]).toBe(100)
  expect(row('Kontakt', 'Ansikt til ansikt')?.[2]).toBe(screen.contacts.seen)
  for (const locale of ['nb', 'nn', 'en'] as const) {
    const csv = await o.leader.outcome.exportOutcomes({ ...year, format: 'csv', locale })
    const text = Buffer.from(csv.base64, 'base64').toString('utf8')
    expect(
      text.split('\r\n').filter((line) => /;[a-z]+[A-Z_]|undefined/.test(line)),
      locale,
    ).toEqual([])
  }
  const [{ times }] = (await world.admin`
    select count(*)::int as times from pool.audit_entry where act = 'outcome.exported'`) as unknown as [
    { times: number },
  ]
  expect(times).toBe(4)
})

test('the file to fill in can be taken in as it is', async () => {
  for (const [at, locale] of (['nb', 'nn', 'en'] as const).entries()) {
    const format = at === 0 ? 'xlsx' : 'csv'
    const { base64: file } = await o.leader.outcome.formTemplate({ format, locale })
    expect(await o.leader.outcome.previewForm({ base64: file })).toMatchObject({ problem: null, errors: 0 })
  }
})
