import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import packaged from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const installed = '/usr/bin/chromium'
const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/** CHROMIUM_PATH, else the machine's Chromium, else the one inside an npm package: nothing is fetched from elsewhere. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH ?? (existsSync(installed) ? installed : undefined)
  if (own) return chromium.launch({ executablePath: own, args: quiet })
  await libraries()
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] })
}

/** The packaged Chromium brings all but NSS, which a bare Debian has not: as root we fetch it, else we say what to do. */
async function libraries(): Promise<void> {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  if (process.platform !== 'linux' || known.includes('libnss3.so')) return
  const command = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends libnss3'
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const done = spawnSync('/bin/sh', ['-c', command], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    })
    if (done.status === 0) return
    throw new Error(`The browser needs libnss3, which could not be installed:\n${done.stderr}`)
  }
  throw new Error(`The browser needs libnss3. Install it (sudo sh -c '${command}') or set CHROMIUM_PATH to a Chromium.`)
}
