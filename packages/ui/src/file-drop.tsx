import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Upload } from './icon.tsx'

export type FileDropProps = {
  label: string
  /** What it takes and how large: "Excel eller CSV, høyst 5 MB". */
  hint: ReactNode
  /** The verb on the button: "Velg fil". */
  choose: string
  /** ".xlsx,.csv" */
  accept: string
  /** What was chosen, once there is something: "hus.xlsx, 32 kB". */
  chosen?: string
  error?: string
  id?: string
  onFile: (file: File) => void
}

/** A file by button or by dropping it; the button is the way that always works. */
export function FileDrop({ label, hint, choose, accept, chosen, error, id, onFile }: FileDropProps) {
  const own = useId()
  const fieldId = id ?? own
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw itself as a form
    <div
      className="sp-drop"
      role="group"
      aria-labelledby={`${fieldId}-label`}
      data-over={over || undefined}
      data-invalid={error ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Upload />
      <div>
        <b id={`${fieldId}-label`}>{label}</b>
        <p className="sp-small sp-muted" id={`${fieldId}-hint`}>
          {hint}
        </p>
        <p className="sp-small" role="status">
          {chosen}
        </p>
      </div>
      <Button
        id={fieldId}
        variant="secondary"
        aria-describedby={error ? `${fieldId}-hint ${fieldId}-error` : `${fieldId}-hint`}
        onClick={() => input.current?.click()}
      >
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {error && (
        <p className="ds-validation-message sp-drop__error" id={`${fieldId}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
