import { PageHead } from '@samplass/ui/page-head'
import { Tabs } from '@samplass/ui/tabs'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { RouterLink } from '../shell/link.tsx'
import { useMembership } from '../shell/trpc.ts'

const parts = [
  { id: 'week', path: 'ukekontroll' },
  { id: 'lookUps', path: 'oppslag' },
  { id: 'trail', path: 'hendelser' },
  { id: 'register', path: 'tilganger' },
] as const

/** The privacy officer's four lists. */
export function InsightFrame() {
  const t = useTranslations('audit')
  const { slug, name } = useMembership()
  const { pathname } = useLocation()
  const tabs = parts.map(({ id, path }) => {
    const href = `/${slug}/innsyn/${path}`
    return { id, label: t(`tabs.${id}`), href, current: pathname === href }
  })
  return (
    <>
      <PageHead title={t('title')} eyebrow={name} />
      <Tabs label={t('title')} tabs={tabs} link={RouterLink} />
      <Outlet />
    </>
  )
}
