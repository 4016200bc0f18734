import { type ReactNode, useEffect, useState } from 'react'

export type TimerProps = {
  /** Where it counts from, or to where `to` is set. */
  from: Date
  /** A countdown of so many milliseconds from `from`; without, the time used. */
  lasts?: number
  /** After so many milliseconds it is over. */
  overAfter: number
  now: () => Date
  /** Minutes and seconds as one reads them. */
  write: (minutes: number, seconds: number) => string
  /** The line below, by whether it is over. */
  text: (over: boolean) => ReactNode
  /** Read when somebody goes there; never by itself. */
  label: (spoken: { minutes: number; seconds: number; over: boolean }) => string
}

const secondMs = 1_000

/** Time used, or left, of what was set aside. It ticks in place and is not read out for each second. */
export function Timer({ from, lasts, overAfter, now, write, text, label }: TimerProps) {
  const [used, setUsed] = useState(() => now().getTime() - from.getTime())
  useEffect(() => {
    const look = () => setUsed(now().getTime() - from.getTime())
    look()
    const tick = setInterval(look, secondMs)
    return () => clearInterval(tick)
  }, [from, now])
  const over = used > overAfter
  const shown = lasts === undefined ? used : Math.abs(lasts - used)
  const seconds = Math.max(0, Math.floor(shown / secondMs))
  const parts = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
  return (
    <div className="sp-timer" role="timer" aria-label={label({ ...parts, over })} data-over={over || undefined}>
      <b>{write(parts.minutes, parts.seconds)}</b>
      <small>{text(over)}</small>
    </div>
  )
}

export type MeetBarProps = {
  label: string
  timers: ReactNode
  /** Where we are and who is here, in words. */
  children: ReactNode
  steps: readonly ('done' | 'now' | 'left')[]
  actions: ReactNode
}

/** Stands above what a meeting goes through: time, how far, and the way on. */
export function MeetBar({ label, timers, children, steps, actions }: MeetBarProps) {
  return (
    <section className="sp-panel sp-meet" aria-label={label}>
      {timers}
      <div>
        {children}
        <div className="sp-prog" aria-hidden>
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the row
            <i key={at} data-p={step} />
          ))}
        </div>
      </div>
      <div className="sp-actions">{actions}</div>
    </section>
  )
}
