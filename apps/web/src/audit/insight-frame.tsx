import { permissionsOf } from '@samplass/domain/access/roles'
import { PageHead } from '@samplass/ui/page-head'
import { Tabs } from '@samplass/ui/tabs'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { RouterLink } from '../shell/link.tsx'
import { useMembership } from '../shell/trpc.ts'

const parts = [
  { id: 'week', path: 'ukekontroll', needs: 'audit.review' },
  { id: 'emergencies', path: 'nodsfall', needs: 'audit.review' },
  { id: 'lookUps', path: 'oppslag', needs: 'audit.read' },
  { id: 'trail', path: 'hendelser', needs: 'audit.read' },
  { id: 'register', path: 'tilganger', needs: 'audit.read' },
] as const

/** The privacy officer's lists; the leader goes through the week and the emergencies. */
export function InsightFrame() {
  const t = useTranslations('audit')
  const { slug, name, roles } = useMembership()
  const can = permissionsOf(roles)
  const { pathname } = useLocation()
  const tabs = parts
    .filter(({ needs }) => can.has(needs))
    .map(({ id, path }) => {
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
