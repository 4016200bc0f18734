import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** The two secrets that protect identity numbers, and what is done with them. */
export type Keys = {
  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, cipher text. */
  seal: (plain: string) => Buffer
  open: (sealed: Uint8Array) => string
  /** Keyed hash inside one municipality: finds a person by number. */
  numberHash: (organisationRole: string, number: string) => Buffer
  /** Keyed hash across the pool, the same in every municipality: one person, one bed. */
  poolKey: (numberOrPersonId: string) => Buffer
  /** Keyed hash of what sign-in remembers: a device that has been here, an address that failed. Hex. */
  accessMac: (text: string) => string
}

export function keysFrom(numberKeyHex: string, hashKeyHex: string): Keys {
  const numberKey = Buffer.from(numberKeyHex, 'hex')
  const hashKey = Buffer.from(hashKeyHex, 'hex')
  if (numberKey.length !== 32 || hashKey.length !== 32)
    throw new Error('numberKey and hashKey must be 32 bytes each, in hex')
  const mac = (text: string) => createHmac('sha256', hashKey).update(text).digest()
  return {
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', numberKey, nonce)
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), text])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', numberKey, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    numberHash: (role, number) => mac(`number:${role}:${number}`),
    poolKey: (value) => mac(`pool:${value}`),
    accessMac: (text) => mac(`access:${text}`).toString('hex'),
  }
}
