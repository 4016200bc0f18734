import type { ReactNode } from 'react'

export type PrintPageProps = {
  title: string
  /** When it was made and by whom; on every page. */
  stamp: string
  /** Who may read it and what to do with it afterwards. */
  foot: string
  /** Buttons above the sheet; not printed. */
  tools?: ReactNode
  children: ReactNode
}

/** One A4 sheet in black on white, on the screen as on paper. */
export function PrintPage({ title, stamp, foot, tools, children }: PrintPageProps) {
  return (
    <>
      {tools && <div className="sp-print__tools sp-actions">{tools}</div>}
      <article className="sp-print" data-color-scheme="light">
        <header className="sp-print__head">
          <h1>{title}</h1>
          <p>{stamp}</p>
        </header>
        <div className="sp-print__body">{children}</div>
        <footer className="sp-print__foot">{foot}</footer>
      </article>
    </>
  )
}
