import type { ReactNode } from 'react'
import {
  Attention,
  Bed,
  Done,
  Enter,
  Extend,
  Hourglass,
  HouseHeart,
  type Icon,
  Lock,
  PersonInside,
  Phone,
  Sparkles,
  Wrench,
} from './icon.tsx'

/** The names are those of the stylesheet and the design: each has its own icon, shape and colour. */
export type State =
  | 'inne'
  | 'forventet'
  | 'hjemme'
  | 'utvidet'
  | 'over'
  | 'holdt'
  | 'klar'
  | 'ute'
  | 'opptatt'
  | 'ledig'
  | 'slutt'
  | 'ok'
  | 'venter'

export const stateIcon: Record<State, Icon> = {
  inne: PersonInside,
  forventet: Enter,
  hjemme: HouseHeart,
  utvidet: Extend,
  over: Attention,
  holdt: Hourglass,
  klar: Sparkles,
  ute: Wrench,
  opptatt: Lock,
  ledig: Bed,
  slutt: Done,
  ok: PersonInside,
  venter: Phone,
}

export type StatusTagProps = {
  /** Without a state the tag is neutral and needs its own icon. */
  state?: State
  icon?: Icon
  /** The word is never left out; a date may stand in its place. */
  children: ReactNode
}

/** One state in icon, word and shape, readable without colour. */
export function StatusTag({ state, icon, children }: StatusTagProps) {
  const Glyph = icon ?? (state ? stateIcon[state] : undefined)
  return (
    <span className="sp-status" data-state={state}>
      {Glyph && <Glyph />}
      <span>{children}</span>
    </span>
  )
}
