import pino from 'pino'
import { expect, test } from 'vitest'
import { mailServer } from '../../test/mail-server.ts'
import { readEnv } from '../env.ts'
import { mailOf } from './mailer.ts'

const log = pino({ level: 'silent' })
const server = {
  SAMPLASS_SMTP: 'smtp://127.0.0.1:2525',
  SAMPLASS_MAIL_FROM: 'post@samplass.example',
  SAMPLASS_ORIGIN: 'https://samplass.example',
}
const given = (more: Record<string, string>) => mailOf(readEnv({ ...server, ...more }), log)
const letter = { subject: 's', text: 't', language: 'nb', messageId: '<1@samplass.example>' } as const

test('a demo that knows a mail server and no address sends nothing, and says so', () => {
  expect(given({})).toEqual({ mail: null, say: expect.stringContaining('SAMPLASS_DEMO_MAIL_TO') })
  expect(given({ SAMPLASS_DEMO_MAIL_TO: '' }).mail).toBeNull()
})

test('with addresses told it sends to these, and to nobody else', async () => {
  const real = await mailServer()
  const { mail, say } = given({
    SAMPLASS_SMTP: real.url,
    SAMPLASS_DEMO_MAIL_TO: 'Me@Samplass.example, you@samplass.example',
  })
  expect(say).toContain('me@samplass.example, you@samplass.example')
  const sent = ['hilde@demo.samplass.no', 'me@samplass.example', 'me@samplass.example.no'].map((to) =>
    mail?.send({ ...letter, to }),
  )
  expect(await Promise.all(sent)).toEqual(['withheld', 'sent', 'withheld'])
  expect(real.arrived.map(({ to }) => to)).toEqual(['me@samplass.example'])
  await real.stop()
})

test('an invented address cannot be told, and in production none can', () => {
  expect(() => given({ SAMPLASS_DEMO_MAIL_TO: 'dps@demo.samplass.no' })).toThrow('SAMPLASS_DEMO_MAIL_TO')
  expect(() => given({ SAMPLASS_DEMO_MAIL_TO: 'me@samplass.example', SAMPLASS_MODE: 'production' })).toThrow(
    'only with',
  )
  expect(given({ SAMPLASS_MODE: 'production' }).mail).not.toBeNull()
})
