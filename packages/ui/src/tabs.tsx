import type { ReactNode } from 'react'
import type { LinkComponent } from './app-shell.tsx'

export type TabLink = { id: string; label: ReactNode; href: string; current?: boolean; count?: number }

/** Parts of one subject, each with its own address: links, not a widget. */
export function Tabs({ label, tabs, link: Link }: { label: string; tabs: readonly TabLink[]; link?: LinkComponent }) {
  return (
    <nav className="sp-tabs" aria-label={label}>
      {tabs.map((tab) => {
        const current = tab.current ? ('page' as const) : undefined
        const inner = (
          <>
            {tab.label}
            {tab.count !== undefined && <span className="sp-tabs__count">{tab.count}</span>}
          </>
        )
        return Link ? (
          <Link key={tab.id} href={tab.href} aria-current={current}>
            {inner}
          </Link>
        ) : (
          <a key={tab.id} href={tab.href} aria-current={current}>
            {inner}
          </a>
        )
      })}
    </nav>
  )
}
