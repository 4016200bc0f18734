import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secret } from './secrets.ts'

const run = promisify(execFile)
let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'samplass-secrets-')), 'kept')
})

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

test('a secret is 32 random bytes, the same every time, and unlike every other', () => {
  const first = secret(folder, 'numberKey')
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(secret(folder, 'numberKey')).toBe(first)
  expect(secret(folder, 'hashKey')).not.toBe(first)
  expect(secret(`${folder}-other`, 'numberKey')).not.toBe(first)
})

test('only the owner can read the secrets, and rights that were loosened are tightened again', () => {
  secret(folder, 'numberKey')
  const file = join(folder, 'secrets.json')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o644)
  secret(folder, 'numberKey')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('processes that ask at the same moment get the same secret', async () => {
  const script = `import { secret } from ${JSON.stringify(new URL('./secrets.ts', import.meta.url).href)}
    console.log(secret(process.argv[1], 'one') + secret(process.argv[1], 'two'))`
  const asked = Array.from({ length: 6 }, () => run(process.execPath, ['--input-type=module', '-e', script, folder]))
  const answers = (await Promise.all(asked)).map(({ stdout }) => stdout)
  expect(new Set(answers).size).toBe(1)
})

test('a damaged file is reported and left as it is, not replaced by new secrets', () => {
  secret(folder, 'numberKey')
  writeFileSync(join(folder, 'secrets.json'), '{"numberKey": "ab')
  expect(() => secret(folder, 'numberKey')).toThrow(/damaged/)
  expect(() => secret(folder, 'hashKey')).toThrow(/damaged/)
})
