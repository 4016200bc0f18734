import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useModal } from './dialog.tsx'
import { type Icon, Search } from './icon.tsx'

export type Command = { id: string; label: ReactNode; note?: ReactNode; icon?: Icon; keys?: readonly string[] }
export type CommandGroup = { id: string; label: string; commands: readonly Command[] }
export type CommandPaletteProps = {
  open: boolean
  onClose: () => void
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  /** The hits for the query, found by the caller. */
  groups: readonly CommandGroup[]
  onPick: (id: string) => void
  /** Read as the hits change, and shown when there are none: "3 treff", "Ingen treff". */
  status: string
  hint?: ReactNode
}

/** Find or go to: a combobox over a list. Focus stays in the field, arrows move the choice, Enter takes it. */
export function CommandPalette(props: CommandPaletteProps) {
  const { open, groups, onPick, onClose } = props
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  useModal(box, open)
  const all = groups.flatMap((group) => group.commands)
  const at = Math.max(
    0,
    all.findIndex((command) => command.id === chosen),
  )
  const active = all[at]
  const move = (to: number) => {
    const next = all[(to + all.length) % all.length]
    if (!next) return
    setChosen(next.id)
    document.getElementById(`${id}-${next.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(at + 1)
    else if (event.key === 'ArrowUp') move(at - 1)
    else if (event.key === 'PageDown') move(Math.min(all.length - 1, at + 8))
    else if (event.key === 'PageUp') move(Math.max(0, at - 8))
    else if (event.key === 'Enter' && active) onPick(active.id)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for the press outside
    <dialog
      ref={box}
      className="sp-dialog sp-palette"
      data-placement="top"
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
    >
      {open && (
        <>
          <div className="sp-palette__field">
            <Search />
            <input
              data-autofocus
              type="text"
              role="combobox"
              aria-label={props.label}
              aria-expanded={all.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={active ? `${id}-${active.id}` : undefined}
              autoComplete="off"
              spellCheck={false}
              placeholder={props.placeholder}
              value={props.query}
              onChange={(event) => {
                setChosen(null)
                props.onQuery(event.target.value)
              }}
              onKeyDown={press}
            />
          </div>
          <div id={`${id}-list`} role="listbox" aria-label={props.label} className="sp-palette__list">
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
              <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
                <div id={`${id}-group-${group.id}`} className="sp-palette__group" role="presentation">
                  {group.label}
                </div>
                {group.commands.map((command) => (
                  <Option
                    key={command.id}
                    id={`${id}-${command.id}`}
                    command={command}
                    selected={command === active}
                    onPick={() => onPick(command.id)}
                  />
                ))}
              </div>
            ))}
          </div>
          <p role="status" className={all.length === 0 ? 'sp-palette__none sp-muted' : 'sp-sr'}>
            {props.status}
          </p>
          {props.hint && <div className="sp-palette__hint sp-xs sp-muted">{props.hint}</div>}
        </>
      )}
    </dialog>
  )
}

function Option(props: { id: string; command: Command; selected: boolean; onPick: () => void }) {
  const { icon: Glyph, ...command } = props.command
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox; aria-activedescendant points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      id={props.id}
      role="option"
      aria-selected={props.selected}
      className="sp-palette__option"
      onClick={props.onPick}
    >
      {Glyph && <Glyph />}
      <span>
        {command.label}
        {command.note && <small>{command.note}</small>}
      </span>
      {command.keys?.map((key) => (
        <kbd key={key} aria-hidden>
          {key}
        </kbd>
      ))}
    </div>
  )
}
