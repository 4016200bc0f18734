import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Arrived = { to: string; raw: string; messageId: string }

type Behaviour = {
  /** What is said to an address: 250, or a refusal. */
  address?: (to: string) => number
  /** What is said when all of the e-mail has come. */
  whole?: () => number
  /** Cuts the line when the e-mail has begun to come. */
  cuts?: () => boolean
  /** Never greets. */
  silent?: boolean
}

/** A real mail server on a port of this machine, which keeps what it takes. `port` starts the same one again. */
export async function mailServer(behaviour: Behaviour = {}, port = 0) {
  const arrived: Arrived[] = []
  const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      if (!behaviour.silent) done()
    },
    onRcptTo: ({ address }, _session, done) => {
      const code = behaviour.address?.(address) ?? 250
      done(code === 250 ? null : refusal(code))
    },
    onData: (stream, session, done) => {
      if (behaviour.cuts?.()) {
        for (const connection of server.connections) (connection as { close: () => void }).close()
        return
      }
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString()
      })
      stream.on('end', () => {
        const code = behaviour.whole?.() ?? 250
        if (code !== 250) return done(refusal(code))
        const messageId = /^message-id: (.*)$/im.exec(raw)?.[1]?.trim() ?? ''
        for (const { address } of session.envelope.rcptTo) arrived.push({ to: address, raw, messageId })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const at = (server.server.address() as AddressInfo).port
  return {
    arrived,
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}
