import { connect } from '@samplass/db/connection'
import { inParallel, provisionSpecialist } from '@samplass/db/provision'
import { addNights, localDateOf } from '@samplass/domain/nights'
import { recordConsent } from '../src/consent/record-consent.ts'
import { get } from '../src/planned-admission/get.ts'
import { openAdmission } from '../src/planned-admission/open.ts'
import { propose } from '../src/planned-admission/propose.ts'
import { type BenchWorld, guests, post, signIn, startedAt } from './bench-world.ts'
import { load, print, ratio } from './measure.ts'
import { type Recorded, replay, transactionsOf } from './replayed.ts'

const service = { slug: 'dps-fjordbyen', role: 'h_dps_fjordbyen' }
const threadsARound = 200
const width = 16
const ofThreads = ['shared_part', 'admission', 'proposal', 'admission_event']
const later = (hours: number) => new Date(startedAt.getTime() + hours * 3_600_000).toISOString()
const today = localDateOf(startedAt)

type Thread = { admissionId: string; version: number; seen: number }

/** Opening a thread that another organisation shares, and accepting what lies in it. */
export async function negotiationFigures(world: BenchWorld): Promise<void> {
  await provisionSpecialist(world.admin, { slug: service.slug, name: 'DPS Fjordbyen', kind: 'dps' }, startedAt)
  world.parts.directory.forget()
  const cookie = await signIn(world.admin, world.pool, service.role, ['liaison'])
  const threads = await proposedThreads(world)
  const bare = connect(world.appUrl, { max: 8 })
  await sharedReadFigure(world, threads, bare)
  await acceptFigure(world, threads, bare, cookie)
  await bare.end()
}

/** A name told to the service on a consent, and a first proposal that waits for its answer. */
async function proposedThreads(world: BenchWorld): Promise<Thread[]> {
  const threads: Thread[] = []
  await inParallel(await guests(world, threadsARound), 8, async (personId) => {
    await world.verb('3105', (verb) =>
      recordConsent(verb, {
        ...{ personId, toRole: service.role, categories: ['admission', 'identity'], purpose: 'Planlagt innleggelse' },
        ...{ givenHow: 'oral', untilOn: addNights(today, 90) },
      }),
    )
    const { admissionId } = await world.verb('3105', (verb) =>
      openAdmission(verb, { personId, specialistRole: service.role }),
    )
    const { version } = await world.verb('3105', (verb) =>
      propose(verb, {
        ...{ admissionId, version: 1, seen: 0, terms, bedOf: 'specialist' },
        ...{ respondBy: later(24), lapsesAt: later(48) },
      }),
    )
    threads.push({ admissionId, version, seen: 1 })
  })
  return threads
}

const terms = {
  windowFrom: addNights(today, 2),
  windowTo: addNights(today, 4),
  nights: 5,
  goal: 'Sove og komme hjem igjen.',
  ...{ unit: 'Døgnpost 2', transport: 'Boteamet følger', medication: 'Tar med egne', keptReady: '', visits: '' },
  ...{ ifWorse: 'Ring døgnposten', afterwards: 'Time innen en uke' },
}

async function sharedReadFigure(world: BenchWorld, threads: Thread[], bare: ReturnType<typeof connect>) {
  world.sent.length = 0
  world.recording.on = true
  for (const { admissionId } of threads) await world.verb(service.slug, (verb) => get(verb, { admissionId }))
  world.recording.on = false
  const isLook = ({ text }: { text: string }) => text.includes('insert into pool.shared_look')
  const checked = transactionsOf(world.sent).filter((statements) => statements.some(isLook))
  if (checked.length !== threads.length) throw new Error(`${checked.length} looks of ${threads.length} were logged`)
  const unchecked = checked.map((statements) => statements.filter((statement) => !isLook(statement)))
  const rowSecurity = (state: 'enable' | 'disable') =>
    world.admin.unsafe(ofThreads.map((table) => `alter table pool.${table} ${state} row level security`).join(';'))
  const read = (list: Recorded[], state: 'enable' | 'disable') => async () => {
    await rowSecurity(state)
    await world.admin.unsafe('truncate pool.shared_look')
    return (await load(list, 8, (statements) => replay(bare, statements))).perSecond
  }
  await read(checked, 'enable')()
  await read(unchecked, 'disable')()
  print({
    figure: 'shared_read_with_grant_and_log_to_without',
    value: await ratio(7, read(checked, 'enable'), read(unchecked, 'disable')),
    reach: 0.6,
    better: 'higher',
    unit: 'ratio',
  })
  await rowSecurity('enable')
}

async function acceptFigure(
  world: BenchWorld,
  threads: Thread[],
  bare: ReturnType<typeof connect>,
  cookie: string,
): Promise<void> {
  const asProposed = () =>
    world.admin.unsafe(`
      update pool.admission set accepted_version = null, accepted_at = null, version = 2;
      delete from pool.admission_event where kind = 'accepted';
      truncate pool.idempotency, pool.outbox, pool.audit_entry`)
  const fullStack = async () => {
    await asProposed()
    world.sent.length = 0
    world.recording.on = true
    const { perSecond } = await load(threads, width, async (thread) => {
      const status = await post(world, cookie, `${service.slug}/plannedAdmission.accept`, thread)
      if (status !== 200) throw new Error(`an acceptance was answered ${status}`)
    })
    world.recording.on = false
    return perSecond
  }
  await fullStack()
  const recorded: Recorded[] = transactionsOf(world.sent).filter((statements) =>
    statements.some(({ text }) => text.includes('update pool.admission')),
  )
  if (recorded.length !== threads.length) throw new Error(`${recorded.length} of ${threads.length} were recorded`)
  const floor = async () => {
    await asProposed()
    return (await load(recorded, width, (statements) => replay(bare, statements))).perSecond
  }
  await floor()
  print({
    figure: 'accept_full_stack_to_same_statements',
    value: await ratio(5, fullStack, floor),
    reach: 0.65,
    better: 'higher',
    unit: 'ratio',
  })
}
