/** 32 random bytes as an address can hold them. Made here and never sent back: the server keeps a hash. */
export const secretToken = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
