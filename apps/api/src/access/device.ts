import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Keys } from '../keys.ts'

/**
 * A browser that has signed in before keeps a proof of it for each address, so that strangers who fail on purpose cannot
 * keep its owner out. The cookie holds a random number and one keyed hash per address: no name can be read from it.
 */
const cookieName = '__Host-samplass-device'
const usersMax = 12
const daysKept = 180

type Device = { nonce: string; proofs: string[] }

const proofOf = (keys: Keys, nonce: string, email: string) => keys.accessMac(`device:${nonce}:${email}`).slice(0, 32)

function read(c: Context): Device | null {
  const [nonce, ...proofs] = (getCookie(c, cookieName) ?? '').split('.')
  return nonce && /^[0-9a-f]{32}$/.test(nonce) ? { nonce, proofs: proofs.slice(0, usersMax) } : null
}

/** The device's own number when it has signed in with this address before, else null. */
export function knownDevice(c: Context, keys: Keys, email: string): string | null {
  const device = read(c)
  if (!device) return null
  const expected = Buffer.from(proofOf(keys, device.nonce, email))
  const known = device.proofs.some((proof) => {
    const given = Buffer.from(proof)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return known ? device.nonce : null
}

/** After a sign-in: this device and this address belong together. The users of a shared machine stand side by side. */
export function rememberDevice(c: Context, keys: Keys, email: string): void {
  const device = read(c) ?? { nonce: randomBytes(16).toString('hex'), proofs: [] }
  const proof = proofOf(keys, device.nonce, email)
  const proofs = [proof, ...device.proofs.filter((known) => known !== proof)].slice(0, usersMax)
  setCookie(c, cookieName, [device.nonce, ...proofs].join('.'), {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: daysKept * 86_400,
  })
}
