import { addNights } from '@samplass/domain/nights'
import type { exportOutcomesInput } from '@samplass/domain/outcome/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { writeFile } from '../spreadsheet/write-file.ts'
import type { Verb } from '../trpc.ts'
import { getOutcomes } from './get-outcomes.ts'
import { wordsIn } from './words.ts'

type Outcomes = Awaited<ReturnType<typeof getOutcomes>>
type Words = (typeof wordsIn)['nb']
type Line = [string, string, number | null, number | null]

/** The figures of the screen as a file, each with what it is a share of. */
export async function exportOutcomes(
  verb: Verb,
  { format, locale = 'nb', ...asked }: Infer<typeof exportOutcomesInput>,
) {
  const outcomes = await getOutcomes(verb, asked)
  const words = wordsIn[locale]
  const rows = linesOf(outcomes, words)
  audit(verb, 'outcome.exported', null, { fromOn: asked.fromOn, toOn: asked.toOn, format })
  const name = `${words.file}-${asked.fromOn}-${addNights(asked.toOn, -1)}`
  return writeFile(format, name, [{ name: words.sheet, head: words.head, rows, width: 34 }])
}

function linesOf(o: Outcomes, { section, figure, months }: Words): Line[] {
  const inPart =
    (part: keyof Words['section']) =>
    (what: string, value: number | null, of: number | null = null): Line => [
      section[part],
      figure[what] ?? what,
      value === null ? null : Math.round(value * 10) / 10,
      of,
    ]
  const percent = (share: number | null) => (share === null ? null : share * 100)
  const [wait, home, again, lease] = [inPart('toKey'), inPart('retention'), inPart('rehousing'), inPart('leases')]
  const [wish, company, choice, contact] = [inPart('wishes'), inPart('company'), inPart('choices'), inPart('contacts')]
  const [no, kept, window] = [inPart('refusals'), inPart('kept'), inPart('windows')]
  const waits = (line: typeof wait, of: Outcomes['toKey']) => [
    line('all', of.all),
    ...(['keyed', 'waiting', 'other'] as const).map((what) => line(what, of[what], of.all)),
    ...(['quarter', 'half', 'threeQuarters', 'middleOfKeyed'] as const).map((what) => line(what, of[what])),
    line('longestWait', of.waiting === 0 ? null : of.longestWait),
  ]
  const tenants = o.leases.reduce((sum, { count }) => sum + count, 0)
  const { concentration: near, choices, contacts, refusals, beforeAfter } = o
  return [
    ...waits(wait, o.toKey),
    home('all', o.retention.all),
    home('lost', o.retention.lost, o.retention.all),
    ...o.retention.points.flatMap((point) => {
      const after = (what: 'share' | 'low' | 'high' | 'atRisk') => `${months(point.months)}, ${figure[what]}`
      return [
        home(after('share'), percent(point.share)),
        home(after('low'), percent(point.low)),
        home(after('high'), percent(point.high)),
        home(after('atRisk'), point.atRisk),
      ]
    }),
    ...waits(again, o.rehousing),
    ...o.leases.map((row) => lease(row.lease, row.count, tenants)),
    ...o.wishes.map(({ answer, count }) => wish(answer, count)),
    ...near.bands.map(({ band, tenants }) => company(band, tenants, near.tenants)),
    company('overLimit', near.overLimit.count, near.overLimit.of),
    company('overFifth', near.overFifth.count, near.overFifth.of),
    choice('persons', choices.persons),
    choice('shown', choices.shown),
    choice('severalShown', choices.severalShown, choices.persons),
    ...(['offered', 'accepted', 'noes'] as const).map((what) => choice(what, choices[what])),
    choice('housedAfterNo', choices.housedAfterNo, choices.saidNo),
    choice('landlordNoes', choices.landlordNoes),
    ...(['personDays', 'seen', 'spoke', 'attempts', 'refused'] as const).map((what) => contact(what, contacts[what])),
    no('persons', refusals.persons),
    no('refusals', refusals.refusals),
    no('died', refusals.died, refusals.persons),
    no('stillFollowed', refusals.stillFollowed, refusals.persons - refusals.died),
    no('seenLater', refusals.seenLater, refusals.persons - refusals.died),
    ...o.kept.flatMap((row) => {
      const of = (what: string) => `${figure[row.happening]}, ${figure[what]}`
      return [
        kept(row.happening, row.all),
        kept(of('kept'), row.kept, row.known),
        kept(of('seenSoon'), row.seen, row.known),
        kept(of('tooEarly'), row.tooEarly),
      ]
    }),
    window('all', beforeAfter.met),
    ...(['counted', 'tooShort', 'littleKnown'] as const).map((what) =>
      window(what, beforeAfter[what], beforeAfter.met),
    ),
    ...(['before', 'after'] as const).flatMap((side) =>
      (['acute', 'planned', 'bedDays', 'withoutDays', 'personsAdmitted'] as const).map((what) =>
        window(`${figure[side]}, ${figure[what]}`, beforeAfter[side][what], beforeAfter.counted),
      ),
    ),
  ]
}
