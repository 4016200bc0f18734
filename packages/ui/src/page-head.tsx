import type { ReactNode } from 'react'

export type PageHeadProps = {
  title: ReactNode
  eyebrow?: ReactNode
  crumbs?: ReactNode
  children?: ReactNode
  tight?: boolean
}

/** The h1 of a screen with the small line above it, and its buttons or figures at the end. */
export function PageHead({ title, eyebrow, crumbs, children, tight }: PageHeadProps) {
  return (
    <>
      {crumbs && <div className="sp-crumb">{crumbs}</div>}
      <div className={tight ? 'sp-head sp-head--tight' : 'sp-head'}>
        <div>
          {eyebrow && <p className="sp-eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
        </div>
        {children}
      </div>
    </>
  )
}
