/** Nothing here yet, in a panel among others. */
export function Nothing({ title, text }: { title: string; text?: string }) {
  return (
    <div className="sp-panel__body">
      <p>{title}</p>
      {text && <p className="sp-small sp-muted">{text}</p>}
    </div>
  )
}
