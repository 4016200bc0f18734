import { PageHead } from '@samplass/ui/page-head'
import { useTranslations } from 'use-intl'
import { NoticesPanel } from './notices-panel.tsx'

/** What one is told of here. */
export function NoticesScreen() {
  const t = useTranslations('notices')
  return (
    <>
      <PageHead title={t('title')} />
      <div className="sp-stack">
        <NoticesPanel />
      </div>
    </>
  )
}
