import type { ReactNode } from 'react'
import type { LinkComponent } from './app-shell.tsx'
import { Back, Offline } from './icon.tsx'

export type AppPageProps = {
  title: ReactNode
  back: { label: string; href: string; link: LinkComponent }
  /** Said in the bar while there is no connection. */
  offline?: string
  /** The one button, at the thumb. */
  dock: ReactNode
  note?: ReactNode
  children: ReactNode
}

/** A task for one hand: on a phone it has the whole glass, its own bar and its button at the thumb. */
export function AppPage({ title, back, offline, dock, note, children }: AppPageProps) {
  const { link: Link } = back
  return (
    <div className="sp-app">
      <div className="sp-app__top">
        <Link className="sp-top__btn sp-top__btn--bare" href={back.href}>
          <Back />
          <span className="sp-sr">{back.label}</span>
        </Link>
        <h1>{title}</h1>
        <span className="sp-app__state sp-small" role="status">
          {offline && (
            <>
              <Offline />
              {offline}
            </>
          )}
        </span>
      </div>
      <div className="sp-app__body sp-stack">{children}</div>
      <div className="sp-app__dock">
        {dock}
        {note && <p className="sp-small sp-muted">{note}</p>}
      </div>
    </div>
  )
}
