import pino, { type DestinationStream, type Logger } from 'pino'

/** What PostgreSQL says of the row that failed: `detail` quotes it whole, with names. Never written down. */
const quotesRows = ['detail', 'where', 'hint', 'internal_query', 'query', 'parameters', 'args']

function failure(error: Error): Record<string, unknown> {
  const told = pino.stdSerializers.err(error) as unknown as Record<string, unknown>
  const { aggregateErrors, ...rest } = told
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !quotesRows.includes(name)))
}

/** The one log of the process. Says what went wrong and where in the code, and nothing of whom it was about. */
export const makeLog = (level: string, to: DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      redact: ['*.password', '*.cookie', '*.number', '*.email'],
      serializers: { err: (error: unknown) => (error instanceof Error ? failure(error) : error) },
    },
    to,
  )
