import nodemailer from 'nodemailer'
import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import type { Letter } from './letter.ts'

/** What came of an attempt. `withheld`: it is for somebody whom nothing is sent to. Only a refusal of the address itself is about this reader; the rest is worth trying again. */
export type Sent = 'sent' | 'withheld' | 'unreachable' | 'refused_for_now' | 'refused' | 'address_refused'

export type Mailer = {
  /** Public address that links begin with. */
  origin: string
  send: (letter: Letter) => Promise<Sent>
}

/** `only`: whom e-mail is sent to; null: whoever it is for. */
type Settings = { url: string; from: string; origin: string; only: ReadonlySet<string> | null; patienceMs?: number }

/**
 * Speaks SMTP to one server: a connection for each e-mail, and an end to every attempt. Encrypted but towards this machine itself. Says of a failure
 * its code alone: what a server answers may quote the address.
 */
export function mailerFor({ url, from, origin, only, patienceMs = 15_000 }: Settings, log: Logger): Mailer {
  const server = new URL(url)
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
  return {
    origin,
    async send({ to, subject, text, language, messageId }) {
      if (only !== null && !only.has(to.toLowerCase())) return 'withheld'
      const transport = nodemailer.createTransport({
        host: server.hostname.replace(/^\[|\]$/g, ''),
        port: Number(server.port || (server.protocol === 'smtps:' ? 465 : 587)),
        secure: server.protocol === 'smtps:',
        requireTLS: !own,
        ignoreTLS: own,
        ...(server.username
          ? { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }
          : {}),
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      const late = deadline(patienceMs)
      try {
        await Promise.race([
          transport.sendMail({
            from: { name: 'Samplass', address: from },
            to,
            subject,
            text,
            messageId,
            headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
          }),
          late.passed,
        ])
        return 'sent'
      } catch (error) {
        const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string }
        log.warn({ code, responseCode, command }, 'an e-mail could not be sent')
        return outcomeOf({ responseCode, command })
      } finally {
        late.cancel()
        transport.close()
      }
    },
  }
}

type MailEnv = Pick<
  Env,
  'SAMPLASS_MODE' | 'SAMPLASS_SMTP' | 'SAMPLASS_MAIL_FROM' | 'SAMPLASS_ORIGIN' | 'SAMPLASS_DEMO_MAIL_TO'
>

/**
 * What sends, or null; and what is said of it at start. A demo's people are invented: it sends to the addresses that it is told, and with none told
 * to nobody, whatever mail server it knows.
 */
export function mailOf(env: MailEnv, log: Logger): { mail: Mailer | null; say: string } {
  const { SAMPLASS_SMTP: url, SAMPLASS_MAIL_FROM: from, SAMPLASS_ORIGIN: origin } = env
  if (!url || !from || !origin) return { mail: null, say: 'No e-mail is sent: no mail server is set.' }
  if (env.SAMPLASS_MODE === 'production')
    return { mail: mailerFor({ url, from, origin, only: null }, log), say: `E-mail is sent by ${new URL(url).host}.` }
  const only = new Set(env.SAMPLASS_DEMO_MAIL_TO)
  if (only.size === 0)
    return { mail: null, say: 'No e-mail is sent: a demo sends only to the addresses in SAMPLASS_DEMO_MAIL_TO.' }
  const say = `E-mail is sent to ${[...only].join(', ')} and nobody else: this is a demo.`
  return { mail: mailerFor({ url, from, origin, only }, log), say }
}

function outcomeOf({ responseCode, command }: { responseCode?: number; command?: string }): Sent {
  if (responseCode === undefined) return 'unreachable'
  if (responseCode < 500) return 'refused_for_now'
  return command === 'RCPT TO' ? 'address_refused' : 'refused'
}

function deadline(ms: number) {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<never>((_, refused) => {
    timer = setTimeout(() => refused(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' })), ms)
  })
  return { passed, cancel: () => clearTimeout(timer) }
}
