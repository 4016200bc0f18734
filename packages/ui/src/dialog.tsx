import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Close } from './icon.tsx'

export type DialogProps = {
  open: boolean
  /** Escape, the cross, or a press outside. */
  onClose: () => void
  title: ReactNode
  closeLabel: string
  /** Small line under the title. */
  note?: ReactNode
  /** `side` stands at the right edge, on a phone at the bottom. */
  placement?: 'center' | 'side' | 'top'
  wide?: boolean
  /** Buttons: the verb first, then the way back. */
  actions?: ReactNode
  children?: ReactNode
}

/** A question or a task that holds the page: the browser's own modal dialog, focus back where it came from. */
export function Dialog({
  open,
  onClose,
  title,
  note,
  closeLabel,
  placement = 'center',
  wide,
  actions,
  children,
}: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useModal(box, open)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for the press outside
    <dialog
      ref={box}
      className={wide ? 'sp-dialog sp-dialog--wide' : 'sp-dialog'}
      data-placement={placement}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
    >
      {open && (
        <div className="sp-dialog__in">
          <div className="sp-dialog__head">
            <div>
              <h2 id={id} tabIndex={-1}>
                {title}
              </h2>
              {note && <p className="sp-small sp-muted">{note}</p>}
            </div>
            <button type="button" className="sp-iconbtn" onClick={onClose} title={closeLabel}>
              <Close />
              <span className="sp-sr">{closeLabel}</span>
            </button>
          </div>
          <div className="sp-dialog__body">{children}</div>
          {actions && <div className="sp-dialog__foot sp-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}

const firstField = '[data-first-field] :is(input, select, textarea):not(:disabled)'

/** Opens and closes as told; focus goes to `[data-autofocus]`, a form's first field or the heading, and back to what opened it. */
export function useModal(box: { current: HTMLDialogElement | null }, open: boolean) {
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.open === open) return
    if (open) {
      opener.current = document.activeElement
      dialog.showModal()
      const wanted = ['[data-autofocus]', firstField, 'h2'].map((one) => dialog.querySelector<HTMLElement>(one))
      wanted.find(Boolean)?.focus()
      return
    }
    dialog.close()
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
  }, [box, open])
  useEffect(() => {
    const dialog = box.current
    return () => dialog?.close()
  }, [box])
}
