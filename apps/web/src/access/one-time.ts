const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Made here and never sent back: the server keeps a hash. Sixteen signs that can be read out on the phone. */
export function oneTimePassword(): string {
  const signs: string[] = []
  while (signs.length < 16) {
    // 248 is the last multiple of 31 in a byte: above it the first signs would be likelier.
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < 248 && signs.length < 16) signs.push(alphabet[byte % 31] as string)
  }
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
}
