import { type ReactNode, useEffect, useId, useRef } from 'react'
import { AttentionFilled } from './icon.tsx'

export type ConflictProps = {
  /** Who and what: "Plassen ble nettopp tatt av Hilde Aas". */
  title: string
  /** What it means for the person at hand. */
  text: ReactNode
  /** The ways on, then the buttons. */
  children: ReactNode
  level?: 2 | 3
}

/** Somebody was first: says who, what, and how to go on. Takes focus when it turns up. */
export function Conflict({ title, text, children, level = 2 }: ConflictProps) {
  const box = useRef<HTMLElement>(null)
  const id = useId()
  const Heading = `h${level}` as const
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="sp-conflict"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <div className="sp-conflict__top">
        <AttentionFilled />
        <div>
          <Heading id={`${id}-title`}>{title}</Heading>
          <p className="sp-small" id={`${id}-text`}>
            {text}
          </p>
        </div>
      </div>
      <div className="sp-conflict__body sp-stack">{children}</div>
    </section>
  )
}
