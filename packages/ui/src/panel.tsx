import { type ReactNode, useId } from 'react'

export type PanelProps = {
  heading?: ReactNode
  /** Names the panel where no heading shows. */
  label?: string
  /** Level of the heading in the page; the look stays the same. */
  level?: 2 | 3
  /** Small text or buttons at the end of the heading line. */
  aside?: ReactNode
  foot?: ReactNode
  /** Lists and tables reach the edges: they bring their own padding. */
  flush?: boolean
  className?: string
  children?: ReactNode
}

/** White paper with one line around it: the only container of the product. */
export function Panel({ heading, label, level = 2, aside, foot, flush, className, children }: PanelProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section
      className={className ? `sp-panel ${className}` : 'sp-panel'}
      aria-labelledby={heading ? id : undefined}
      aria-label={heading ? undefined : label}
    >
      {(heading || aside) && (
        <div className="sp-panel__head">
          {heading && (
            <Heading id={id} className="sp-panel__heading">
              {heading}
            </Heading>
          )}
          {typeof aside === 'string' ? <span className="sp-small sp-muted">{aside}</span> : aside}
        </div>
      )}
      {flush
        ? children
        : children && (
            <div className={heading || aside ? 'sp-panel__body' : 'sp-panel__body sp-panel__body--top'}>{children}</div>
          )}
      {foot && <div className="sp-panel__foot">{foot}</div>}
    </section>
  )
}

export type FoldedPanelProps = { heading: string; aside: string; open?: boolean; children: ReactNode }

/** A panel of many: its heading and what is in it in a few words; the rest when one opens it. */
export function FoldedPanel({ heading, aside, open, children }: FoldedPanelProps) {
  return (
    <details className="sp-panel" open={open}>
      <summary className="sp-panel__head">
        <h2 className="sp-panel__heading">{heading}</h2>
        <span className="sp-small sp-muted">{aside}</span>
      </summary>
      {children}
    </details>
  )
}
