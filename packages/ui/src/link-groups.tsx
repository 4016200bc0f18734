import type { ReactNode } from 'react'
import type { LinkComponent } from './app-shell.tsx'
import type { Icon } from './icon.tsx'
import { Panel } from './panel.tsx'

export type LinkGroup = {
  id: string
  title: ReactNode
  links: readonly { id: string; href: string; icon: Icon; title: ReactNode; line: ReactNode }[]
}

/** Places to go, by what one comes for, each with what it is for in one line. */
export function LinkGroups({ groups, link: Link }: { groups: readonly LinkGroup[]; link: LinkComponent }) {
  return (
    <div className="sp-linkgroups">
      {groups.map((group) => (
        <Panel key={group.id} heading={group.title} flush>
          <ul>
            {group.links.map(({ id, href, icon: Glyph, title, line }) => (
              <li key={id}>
                <Link href={href} className="sp-linkrow">
                  <Glyph />
                  <b>{title}</b>
                  <span className="sp-small sp-muted">{line}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  )
}
