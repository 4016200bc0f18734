import type { ReactNode } from 'react'

export type Moment = {
  id: string
  title: ReactNode
  when: ReactNode
  dateTime?: string
  tense?: 'past' | 'now' | 'planned'
}

const mark = { past: undefined, now: 'na', planned: 'plan' } as const

/** What happened, where we are, what is agreed; oldest first. */
export function Timeline({ moments, label }: { moments: readonly Moment[]; label?: string }) {
  return (
    <ol className="sp-time" aria-label={label}>
      {moments.map((moment) => (
        <li
          key={moment.id}
          data-t={mark[moment.tense ?? 'past']}
          aria-current={moment.tense === 'now' ? 'step' : undefined}
        >
          {moment.tense === 'now' ? <b>{moment.title}</b> : moment.title}
          <time dateTime={moment.dateTime}>{moment.when}</time>
        </li>
      ))}
    </ol>
  )
}
