import { useEffect, useState } from 'react'
import { Copy, Done } from './icon.tsx'

export type CopyButtonProps = {
  /** What the button does, for example "Kopier fødselsnummer". */
  label: string
  /** Said when it is on the clipboard. */
  done: string
  /** The text, or a call that fetches it (and so can be logged) when asked for. */
  value: string | (() => Promise<string>)
  /** Said when it could not be fetched or copied. */
  failed: string
}

/** Copies a value that need not be on the screen. */
export function CopyButton({ label, done, failed, value }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(null), 4000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof value === 'string' ? value : await value())
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  const said = outcome === 'copied' ? done : outcome === 'failed' ? failed : ''
  return (
    <>
      <button type="button" className="sp-iconbtn" onClick={copy} title={label}>
        {outcome === 'copied' ? <Done /> : <Copy />}
        <span className="sp-sr">{label}</span>
      </button>
      <span role="status" className={said ? 'sp-xs' : 'sp-sr'}>
        {said}
      </span>
    </>
  )
}
