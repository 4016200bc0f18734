import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Dialog } from './dialog.tsx'
import { Close } from './icon.tsx'
import { useMatches } from './narrow.tsx'

export type SidePanelProps = {
  title: ReactNode
  note?: ReactNode
  /** What it shows: focus moves to its heading when this changes. */
  subject: string
  closeLabel: string
  onClose: () => void
  foot?: ReactNode
  children: ReactNode
}

/** Detail beside a board. Where there is no room beside, it is a dialog from the edge. Escape closes either. */
export function SidePanel({ title, note, subject, closeLabel, onClose, foot, children }: SidePanelProps) {
  const narrow = useMatches('(max-width: 75rem)')
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const id = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is what moves focus
  useEffect(() => {
    if (narrow) return
    opener.current = document.activeElement
    heading.current?.focus({ preventScroll: true })
  }, [subject, narrow])
  const close = () => {
    onClose()
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  if (narrow) {
    return (
      <Dialog open onClose={onClose} title={title} note={note} closeLabel={closeLabel} placement="side">
        <div className="sp-stack">{children}</div>
        {foot && <div className="sp-side__foot">{foot}</div>}
      </Dialog>
    )
  }
  return (
    <aside
      className="sp-panel sp-side"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <div className="sp-panel__head">
        <div>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {note && <p className="sp-small sp-muted">{note}</p>}
        </div>
        <button type="button" className="sp-iconbtn" onClick={close} title={closeLabel}>
          <Close />
          <span className="sp-sr">{closeLabel}</span>
        </button>
      </div>
      <div className="sp-panel__body sp-stack">{children}</div>
      {foot && <div className="sp-panel__foot sp-row">{foot}</div>}
    </aside>
  )
}

/** The verbs of a panel, one a line, each blocked one with its reason. */
export function Acts({ label, children }: { label: string; children: readonly ReactNode[] }) {
  return (
    <div>
      <h3 className="sp-sr">{label}</h3>
      <ul className="sp-acts">
        {children.filter(Boolean).map((child, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of verbs
          <li key={at}>{child}</li>
        ))}
      </ul>
    </div>
  )
}
