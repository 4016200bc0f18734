import type { ReactNode } from 'react'
import type { LinkComponent } from './app-shell.tsx'
import type { Icon } from './icon.tsx'

export type LinkCard = { id: string; href: string; icon: Icon; title: ReactNode; line: ReactNode }

/** Places to go, each with what it is for in one line. */
export function LinkCards({
  label,
  cards,
  link: Link,
}: {
  label: string
  cards: readonly LinkCard[]
  link: LinkComponent
}) {
  return (
    <ul className="sp-linkcards" aria-label={label}>
      {cards.map(({ id, href, icon: Glyph, title, line }) => (
        <li key={id}>
          <Link href={href} className="sp-linkcard">
            <Glyph />
            <b>{title}</b>
            <span className="sp-small sp-muted">{line}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
