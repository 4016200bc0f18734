import type { ReactNode } from 'react'
import { Attention, DoneCircle, type Icon, Information, Refused } from './icon.tsx'

export type NoticeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
export type NoticeProps = {
  tone?: NoticeTone
  icon?: Icon
  title?: ReactNode
  /** Read out when it turns up: polite for news, assertive for what stops the work. */
  live?: 'polite' | 'assertive'
  children?: ReactNode
}

const toneIcon: Record<NoticeTone, Icon> = {
  neutral: Information,
  info: Information,
  success: DoneCircle,
  warning: Attention,
  danger: Refused,
}

/** What happened, to whom, and the next step. */
export function Notice({ tone = 'info', icon, title, live, children }: NoticeProps) {
  const Glyph = icon ?? toneIcon[tone]
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div className="sp-note" data-color={tone} role={role}>
      <Glyph />
      <div>
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  )
}
