import { Fragment, type ReactNode } from 'react'
import type { Icon } from './icon.tsx'
import { type State, StatusTag } from './status-tag.tsx'

export type Need = {
  id: string
  /** Machine-readable time, `2026-11-20T22:00`. */
  at: string
  time: string
  /** "for 9 t 40 min siden", "om 20 min", "i morgen". */
  distance: string
  late?: boolean
  tag: { state?: State; word: string; icon?: Icon }
  title: ReactNode
  text?: ReactNode
  /** One button. */
  action?: ReactNode
}

export type NeedListProps = {
  needs: readonly Need[]
  /** The line between what is late and what is coming: "Nå 21.40". Late needs must come first. */
  now: string
  label?: string
}

/** Time runs down the page: what is late above the now-line, what is coming below. */
export function NeedList({ needs, now, label }: NeedListProps) {
  const firstToCome = needs.findIndex((need) => !need.late)
  const lineAt = firstToCome === -1 ? needs.length : firstToCome
  const line = (
    <li className="sp-now">
      <span />
      <b>{now}</b>
    </li>
  )
  return (
    <ol className="sp-need" aria-label={label}>
      {needs.map((need, at) => (
        <Fragment key={need.id}>
          {at === lineAt && line}
          <li data-late={need.late || undefined}>
            <div className="sp-need__when">
              <time dateTime={need.at}>{need.time}</time>
              <small>{need.distance}</small>
            </div>
            <div className="sp-need__what">
              <StatusTag state={need.tag.state} icon={need.tag.icon}>
                {need.tag.word}
              </StatusTag>
              <b>{need.title}</b>
              {need.text && <p className="sp-small sp-muted">{need.text}</p>}
            </div>
            <div>{need.action}</div>
          </li>
        </Fragment>
      ))}
      {lineAt === needs.length && line}
    </ol>
  )
}
