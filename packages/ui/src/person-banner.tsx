import type { ReactNode } from 'react'
import { CopyButton, type CopyButtonProps } from './copy-button.tsx'
import { Help, ShieldLock } from './icon.tsx'

type Shared = {
  /** Names the region: "Person". */ label: string /** h1 where the person is the page. */
  level?: 1 | 2
}

export type FullPerson = {
  kind: 'full'
  name: string
  initials: string
  age?: string
  number?: { word: string; masked: string; copy?: CopyButtonProps }
  phone?: { word: string; text: string }
  place?: string
  /** At most two tags. */
  tags?: ReactNode
  actions?: ReactNode
}
/** Nothing of the person but that there is one: no initials, age, place or bed. */
export type RestrictedPerson = {
  kind: 'restricted'
  title: string
  reason: string
  hidden: string
  actions?: ReactNode
}
/** Somebody whose name nobody has been told. */
export type UnknownPerson = { kind: 'unknown'; title: string; facts?: string; actions?: ReactNode }

export type PersonBannerProps = Shared & { person: FullPerson | RestrictedPerson | UnknownPerson }

/** Who this is about; always in view. The three kinds of person cannot be mixed up: each is its own shape. */
export function PersonBanner({ label, level = 2, person }: PersonBannerProps) {
  const Name = `h${level}` as const
  if (person.kind === 'restricted') {
    return (
      <section className="sp-person sp-person--masked" aria-label={label}>
        <span className="sp-person__mark">
          <ShieldLock />
        </span>
        <div>
          <Name className="sp-person__name">{person.title}</Name>
          <p className="sp-person__facts">
            <b>{person.reason}</b>
            <span>{person.hidden}</span>
          </p>
        </div>
        {person.actions && <div className="sp-actions">{person.actions}</div>}
      </section>
    )
  }
  if (person.kind === 'unknown') {
    return (
      <section className="sp-person sp-person--unknown" aria-label={label}>
        <span className="sp-person__mark">
          <Help />
        </span>
        <div>
          <Name className="sp-person__name">{person.title}</Name>
          {person.facts && <p className="sp-person__facts">{person.facts}</p>}
        </div>
        {person.actions && <div className="sp-actions">{person.actions}</div>}
      </section>
    )
  }
  return (
    <section className="sp-person" aria-label={label}>
      <span className="sp-person__mark" aria-hidden>
        {person.initials}
      </span>
      <div>
        <Name className="sp-person__name">{person.name}</Name>
        <div className="sp-person__facts">
          {person.age && <b>{person.age}</b>}
          {person.number && (
            <span className="sp-fnr">
              {person.number.word} <b>{person.number.masked}</b>
              {person.number.copy && <CopyButton {...person.number.copy} />}
            </span>
          )}
          {person.phone && (
            <span>
              {person.phone.word} <b>{person.phone.text}</b>
            </span>
          )}
          {person.place && <span>{person.place}</span>}
        </div>
      </div>
      {(person.tags || person.actions) && (
        <div className="sp-actions">
          {person.tags}
          {person.actions}
        </div>
      )}
    </section>
  )
}
