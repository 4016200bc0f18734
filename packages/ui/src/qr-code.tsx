import { useEffect, useState } from 'react'

/** A square code to point a phone at. `label` says what is in it; the encoder is fetched when the first one is shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [cells, setCells] = useState<readonly (readonly boolean[])[]>([])
  useEffect(() => {
    let current = true
    void import('uqr').then(({ encode }) => current && setCells(encode(text, { ecc: 'M', border: 2 }).data))
    return () => {
      current = false
    }
  }, [text])
  const dark = cells.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <div className="sp-qr" data-color-scheme="light">
      <svg viewBox={`0 0 ${cells.length || 1} ${cells.length || 1}`} role="img" aria-label={label}>
        <path d={dark} shapeRendering="crispEdges" />
      </svg>
    </div>
  )
}
