import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Attention, Close, DoneCircle } from './icon.tsx'

export type ToastMessage = {
  text: ReactNode
  tone?: 'success' | 'warning'
  undo?: { label: string; onUndo: () => void }
}
type Shown = ToastMessage & { id: number }
type ToastApi = { show: (message: ToastMessage) => void; dismiss: () => void }

const ToastContext = createContext<ToastApi | null>(null)

export type ToastProviderProps = {
  /** Names the place where messages turn up: "Beskjeder". */
  label: string
  closeLabel: string
  /** How long one stands. It waits while the pointer or focus is on it. */
  seconds?: number
  children: ReactNode
}

/** What was just done, with the way to undo it. One at a time: a new one takes the place of the last. */
export function ToastProvider({ label, closeLabel, seconds = 12, children }: ToastProviderProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [held, setHeld] = useState(false)
  const count = useRef(0)
  const dismiss = useCallback(() => {
    setShown(null)
    setHeld(false)
  }, [])
  const show = useCallback((message: ToastMessage) => {
    count.current += 1
    setShown({ ...message, id: count.current })
  }, [])
  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(dismiss, seconds * 1000)
    return () => clearTimeout(timer)
  }, [shown, held, seconds, dismiss])
  const api = useMemo(() => ({ show, dismiss }), [show, dismiss])
  const Glyph = shown?.tone === 'warning' ? Attention : DoneCircle
  return (
    <ToastContext value={api}>
      {children}
      <section
        className="sp-toasts"
        aria-label={label}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {/* The region is there before the message, or it is not read out. */}
        <div role="status" className="sp-toasts__live">
          {shown && (
            <div key={shown.id} className="sp-toast" data-color={shown.tone ?? 'success'}>
              <Glyph />
              <span className="sp-toast__text">{shown.text}</span>
              {shown.undo && (
                <button
                  type="button"
                  className="sp-toast__undo"
                  onClick={() => {
                    shown.undo?.onUndo()
                    dismiss()
                  }}
                >
                  {shown.undo.label}
                </button>
              )}
              <button type="button" className="sp-iconbtn" onClick={dismiss} title={closeLabel}>
                <Close />
                <span className="sp-sr">{closeLabel}</span>
              </button>
            </div>
          )}
        </div>
      </section>
    </ToastContext>
  )
}

export function useToast(): ToastApi {
  const api = useContext(ToastContext)
  if (!api) throw new Error('useToast needs a ToastProvider above it')
  return api
}
