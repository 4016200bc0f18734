import nodemailer from 'nodemailer'
import type { Logger } from 'pino'
import type { Letter } from './letter.ts'

/** What came of an attempt. Only a refusal of the address itself is about this reader; the rest is worth trying again. */
export type Sent = 'sent' | 'unreachable' | 'refused_for_now' | 'refused' | 'address_refused'

export type Mailer = {
  /** Public address that links begin with. */
  origin: string
  send: (letter: Letter) => Promise<Sent>
}

type Settings = { url: string; from: string; origin: string; patienceMs?: number }

/**
 * Speaks SMTP to one server: a connection for each e-mail, and an end to every attempt. Encrypted but towards this machine itself. Says of a failure
 * its code alone: what a server answers may quote the address.
 */
export function mailerFor({ url, from, origin, patienceMs = 15_000 }: Settings, log: Logger): Mailer {
  const server = new URL(url)
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
  return {
    origin,
    async send({ to, subject, text, language, messageId }) {
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
