import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's least for Argon2id (the library's own default algorithm): 19 MiB, two passes, one lane. About 30 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** A real hash of nobody's password, so that an unknown address costs as much time as a wrong password. */
const decoy = hashPassword(randomBytes(24).toString('base64url'))

/** Whether it is the password; takes the same time when there is no account to compare with. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await decoy), password).catch(() => false)
  return right && passwordHash !== undefined
}

/** How long a password that was handed out can be used to choose one's own. */
export const oneTimeDays = 7
export const oneTimeUntil = (now: Date) => new Date(now.getTime() + oneTimeDays * 86_400_000)

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Sixteen signs that can be read out on the phone: 79 bits. */
export function oneTimePassword(): string {
  const signs: string[] = []
  while (signs.length < 16) {
    for (const byte of randomBytes(32)) if (byte < 248 && signs.length < 16) signs.push(alphabet[byte % 31] as string)
  }
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
}
