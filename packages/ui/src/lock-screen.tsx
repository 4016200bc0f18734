import { type ReactNode, useRef } from 'react'
import { useModal } from './dialog.tsx'
import { LoginCard } from './login-card.tsx'

export type LockScreenProps = { open: boolean; brand: string; line: string; title: string; children: ReactNode }

/** Covers everything and cannot be closed, only answered: focus stays in it, and what is behind is neither seen nor read. */
export function LockScreen({ open, brand, line, title, children }: LockScreenProps) {
  const box = useRef<HTMLDialogElement>(null)
  useModal(box, open)
  return (
    <dialog ref={box} className="sp-lock" aria-label={title} onCancel={(event) => event.preventDefault()}>
      {open && (
        <LoginCard brand={brand} line={line} title={title}>
          {children}
        </LoginCard>
      )}
    </dialog>
  )
}
