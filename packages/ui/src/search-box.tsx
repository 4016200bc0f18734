import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { Search } from './icon.tsx'

export type SearchBoxProps = {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  onSubmit?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** The key that focuses it, shown at the end: "/". */
  keyHint?: string
  /** Under the box: what is logged, other ways in. */
  hint?: ReactNode
  /** Ids of a listbox that the arrows move in, for results as you type. */
  controls?: string
  active?: string
  expanded?: boolean
  ref?: Ref<HTMLInputElement>
  autoFocus?: boolean
}

/** The big question at the top of a screen. */
export function SearchBox(props: SearchBoxProps) {
  const id = useId()
  const listbox = props.controls !== undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not announced everywhere yet
    <form
      className="sp-find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit?.()
      }}
    >
      <label htmlFor={id}>{props.label}</label>
      <div className="sp-find__box">
        <Search />
        {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: with a listbox it is a combobox */}
        <input
          id={id}
          ref={props.ref}
          type="search"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the caller decides where a screen begins
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          value={props.value}
          role={listbox ? 'combobox' : undefined}
          aria-autocomplete={listbox ? 'list' : undefined}
          aria-expanded={listbox ? Boolean(props.expanded) : undefined}
          aria-controls={props.controls}
          aria-activedescendant={props.active}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={props.onKeyDown}
        />
        {props.keyHint && <kbd aria-hidden>{props.keyHint}</kbd>}
      </div>
      {props.hint && (
        <div className="sp-find__hint sp-small sp-muted" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
    </form>
  )
}
