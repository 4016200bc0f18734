import type { ReactNode } from 'react'
import { BrandMark } from './brand.tsx'
import { Town } from './town.tsx'

export type LoginCardProps = {
  brand: string
  /** One sentence beside the town. */
  line: string
  title: string
  children: ReactNode
  /** Links at the foot: accessibility, privacy, languages. */
  foot?: ReactNode
}

/** The way in: a town at night on one side, the form on the other. */
export function LoginCard({ brand, line, title, children, foot }: LoginCardProps) {
  return (
    <div className="sp-login">
      <header className="sp-login__art" data-color-scheme="dark">
        <span className="sp-brand">
          <BrandMark />
          <span>{brand}</span>
        </span>
        <p>{line}</p>
        <Town />
      </header>
      <main className="sp-login__form" id="content">
        <div className="sp-stack sp-login__in">
          <h1>{title}</h1>
          {children}
          {foot && <p className="sp-xs sp-foot">{foot}</p>}
        </div>
      </main>
    </div>
  )
}
