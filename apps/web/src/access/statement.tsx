import { BrandMark } from '@samplass/ui/brand'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { LanguageLinks } from './language-links.tsx'

const feedback = 'mailto:tilgjengelighet@samplass.example?subject=Tilgjengelighet'
const ways = ['keyboard', 'reader', 'zoom', 'colour'] as const

/** The accessibility statement: readable without signing in. */
export function Statement() {
  const t = useTranslations('access.statement')
  const shell = useTranslations('shell')
  useEffect(() => {
    document.title = `${t('title')} – ${shell('product')}`
  }, [t, shell])
  return (
    <>
      <header className="sp-top" data-color-scheme="dark">
        <Link className="sp-brand" to="/">
          <BrandMark />
          <span>{shell('product')}</span>
        </Link>
      </header>
      <main className="sp-main sp-prose" id="content">
        <PageHead title={t('title')} />
        <div className="sp-stack">
          <p>{t('lead')}</p>
          <p>{t('standard')}</p>
          <Panel heading={t('waysTitle')}>
            <ul className="sp-list">
              {ways.map((way) => (
                <li key={way}>{t(`ways.${way}`)}</li>
              ))}
            </ul>
          </Panel>
          <Panel heading={t('knownTitle')}>
            <p>{t('known')}</p>
          </Panel>
          <Panel heading={t('tellTitle')}>
            <div className="sp-stack">
              <p>{t('tell')}</p>
              <p>
                <a href={feedback}>{t('write')}</a>
              </p>
              <p className="sp-small sp-muted">{t('complain')}</p>
            </div>
          </Panel>
          <p className="sp-xs sp-foot">
            <Link to="/">{t('back')}</Link>
            <LanguageLinks />
          </p>
        </div>
      </main>
    </>
  )
}
