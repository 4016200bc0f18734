import type { ReactNode } from 'react'

export type EmptyStateProps = { title: string; text?: ReactNode; actions?: ReactNode; level?: 2 | 3; bare?: boolean }

/** Nothing here, said so that one knows what to do next. `bare` stands inside a panel of somebody else's. */
export function EmptyState({ title, text, actions, level = 2, bare }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={bare ? 'sp-empty' : 'sp-panel sp-empty'}>
      <svg className="mark" viewBox="0 0 72 72" aria-hidden fill="none" stroke="currentColor" strokeWidth="2.5">
        <path d="M10 33 36 12l26 21v28H10z" strokeLinejoin="round" />
        <path d="M28 38h16v16H28zM36 38v16M28 46h16" />
      </svg>
      <Heading className="sp-empty__title">{title}</Heading>
      {text && <p className="sp-muted">{text}</p>}
      {actions && <div className="sp-actions">{actions}</div>}
    </div>
  )
}
