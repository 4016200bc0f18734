import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { connect } from '@samplass/db/connection'
import { appRole, asApp, prepareDatabase, provisionMunicipality } from '@samplass/db/provision'
import { invariant } from '@samplass/domain/invariant'
import type { Command, Tools } from '../cli/command.ts'
import { progress } from '../cli/progress.ts'
import { directory } from '../directory.ts'
import { Mistake } from '../mistake.ts'
import { type Published, readPublished } from './published.ts'
import type { Replayed, Way } from './replay.ts'

const municipality = '0301'

export const replayCommand: Command = {
  name: 'replay',
  usage: 'replay [--slice 3] [--nights 30] [--keep]',
  does: "lives through half a year of a real city's shelters and compares what the reports then say",
  more: [
    'Takes in the houses of apps/api/data/occupancy-toronto-2024-h1.csv and lives through its nights by calling the verbs, in a',
    'database of its own that is removed afterwards (--keep: is not). Then the figures of every house and night are counted from',
    'the report, from the stays and from the history, and compared with those published. Ends with 1 when any differs.',
    '  --slice N    the first N houses only',
    '  --nights N   the first N nights only',
  ].join('\n'),
  options: { slice: { type: 'string' }, nights: { type: 'string' }, keep: { type: 'boolean' } },
  check({ options }) {
    countOf(options.slice)
    countOf(options.nights)
  },
  async run(tools, { options }) {
    const published = readPublished({ houses: countOf(options.slice), nights: countOf(options.nights) })
    const { houses, nights } = published
    console.log(`${houses.length} houses, ${nights.length} nights from ${nights[0]} to ${nights.at(-1)}`)
    const own = await ownDatabase(tools, options.keep === true)
    try {
      const result = await own.live(published)
      report(result)
      if (result.differences.length > 0) process.exitCode = 1
    } finally {
      await own.close()
    }
  },
}

function countOf(option: string | boolean | undefined): number | undefined {
  if (option === undefined) return undefined
  const count = Number(option)
  if (!Number.isInteger(count) || count < 1)
    throw new Mistake(`${JSON.stringify(option)} is not a number of houses or nights.`, 'bin/samplass replay --help')
  return count
}

/** Beside the installation's own database, on the same server, so that not a row of it is touched. */
async function ownDatabase({ admin: root, adminUrl, appPassword, parts }: Tools, keep: boolean) {
  const name = `samplass_replay_${randomBytes(4).toString('hex')}`
  await root.unsafe(`create database ${name} encoding 'UTF8' template template0`)
  // It is thrown away: nothing is lost when the machine loses power.
  await root.unsafe(`alter database ${name} set synchronous_commit = off`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const admin = connect(url.href, { max: 2, name: 'samplass-replay' })
  const pool = connect(asApp(url.href, appPassword), {
    max: Math.max(4, availableParallelism()),
    name: 'samplass-replay',
  })
  return {
    async live(published: Published): Promise<Replayed> {
      await prepareDatabase(admin, appPassword)
      // Half a year of a city in one report, perhaps on a machine that is busy: that is not what is tried here.
      await admin.unsafe(`alter role ${appRole} in database ${name} set statement_timeout = '60s'`)
      await provisionMunicipality(admin, municipality, new Date(`${published.nights[0]}T00:00:00Z`))
      const own = { ...(await parts()), pool, directory: directory(pool) }
      const organisation = await own.directory.find(municipality)
      invariant(organisation, `municipality ${municipality} is made`)
      // Every verb of a house, which no other command needs: a start without them takes half the time.
      const { replay } = await import('./replay.ts')
      const bar = progress(published.houses.length * published.nights.length, 'nights lived through')
      // The tables grow from nothing within seconds, and the planner has to hear of it.
      const analysed = setInterval(() => void admin.unsafe('analyze').catch(() => {}), 2000)
      try {
        return await replay(own, organisation, published, bar.step)
      } finally {
        clearInterval(analysed)
        bar.end()
      }
    },
    async close() {
      await Promise.all([admin.end({ timeout: 2 }), pool.end({ timeout: 2 })])
      if (keep) console.log(`Kept as database ${name}`)
      else await root.unsafe(`drop database ${name} with (force)`)
    },
  }
}

function report({ beds, bedNights, verbs, livedMs, compared, countedMs, differences }: Replayed): void {
  const figure = (count: number) => count.toLocaleString('en')
  const perSecond = figure(Math.round(verbs / (livedMs / 1000)))
  console.log(`${figure(beds)} beds, ${figure(bedNights)} bed-nights slept`)
  console.log(`${figure(verbs)} verbs in ${(livedMs / 1000).toFixed(1)} s, ${perSecond} a second`)
  for (const way of Object.keys(countedMs) as Way[]) {
    const off = differences.filter((difference) => difference.way === way)
    const equal = figure(compared - off.length)
    console.log(
      `${way.padEnd(8)} ${equal} of ${figure(compared)} house-nights as published (${countedMs[way].toFixed(0)} ms)`,
    )
    for (const { house, night, published, counted } of off.slice(0, 10))
      console.log(`  ${house} ${night}: published ${JSON.stringify(published)}, counted ${JSON.stringify(counted)}`)
  }
}
