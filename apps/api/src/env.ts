import { z } from 'zod'
import { Mistake } from './mistake.ts'

/** Where the demo's accounts have their addresses. No mail is ever for there: the domain is not ours. */
export const demoDomain = 'demo.samplass.no'

/** The only reader of process.env. Every value has a safe default or is generated; there are no default secrets. */
const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z.url().optional(),
    SAMPLASS_DATA: z.string().default('.data'),
    /** Public address, for the Origin check behind a proxy. Default: the request's own Host. */
    SAMPLASS_ORIGIN: z.url().optional(),
    /** How many proxies of one's own stand in front; their X-Forwarded-For is believed. */
    SAMPLASS_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    /** `production` refuses synthetic-only relief: real numbers are accepted, and demo data is never made. */
    SAMPLASS_MODE: z.enum(['demo', 'production']).default('demo'),
    /** A fixed starting instant for the product's clock; it then ticks. For tests and demonstrations. */
    SAMPLASS_NOW: z.iso.datetime({ offset: true }).optional(),
    /** The mail server: `smtp://user:password@host:587`, or `smtps://`. Not set: no e-mail is sent. */
    SAMPLASS_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Whom e-mail is from. Needed with SAMPLASS_SMTP, as is SAMPLASS_ORIGIN, which its links begin with. */
    SAMPLASS_MAIL_FROM: z.email().optional(),
    /** The only addresses that a demo sends e-mail to, with commas between. Not set: to nobody, as its people are invented. */
    SAMPLASS_DEMO_MAIL_TO: z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((one) => one.trim().toLowerCase())
          .filter((one) => one !== ''),
      )
      .pipe(z.array(z.email().refine((address) => !address.endsWith(`@${demoDomain}`), `nobody is at ${demoDomain}`)))
      .optional(),
    /** For how many days notices are kept, and e-mails that were sent or given up. No fewer than the screens show. */
    SAMPLASS_KEEP_NOTICES_DAYS: z.coerce.number().int().min(31).max(3650).default(90),
    SAMPLASS_KEEP_MAILS_DAYS: z.coerce.number().int().min(7).max(3650).default(30),
    SAMPLASS_BACKENDS: z.coerce.number().int().min(1).max(16).default(8),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    for (const name of ['SAMPLASS_MAIL_FROM', 'SAMPLASS_ORIGIN'] as const)
      if (env.SAMPLASS_SMTP && !env[name])
        context.addIssue({ code: 'custom', path: [name], message: 'needed with SAMPLASS_SMTP' })
    if (env.SAMPLASS_DEMO_MAIL_TO && env.SAMPLASS_MODE !== 'demo')
      context.addIssue({ code: 'custom', path: ['SAMPLASS_DEMO_MAIL_TO'], message: 'only with SAMPLASS_MODE=demo' })
  })
export type Env = z.infer<typeof schema>

export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Mistake(`These settings cannot be used:\n${lines.join('\n')}`, 'What each may be: bin/start --help')
}

/** The product's clock. Verbs and rules never ask for the time themselves. */
export type Clock = () => Date

export function clockFrom(env: Pick<Env, 'SAMPLASS_NOW'>): Clock {
  if (!env.SAMPLASS_NOW) return () => new Date()
  const shift = new Date(env.SAMPLASS_NOW).getTime() - Date.now()
  return () => new Date(Date.now() + shift)
}
