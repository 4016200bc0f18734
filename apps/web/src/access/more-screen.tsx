import * as icons from '@samplass/ui/icon'
import { LinkCards } from '@samplass/ui/link-cards'
import { PageHead } from '@samplass/ui/page-head'
import { useTranslations } from 'use-intl'
import { RouterLink } from '../shell/link.tsx'
import { moreFor } from '../shell/places.ts'
import { useMembership } from '../shell/trpc.ts'

/** Everywhere one may go, with what each place is for. */
export function MoreScreen() {
  const { slug, roles, name } = useMembership()
  const t = useTranslations('shell')
  const cards = moreFor(roles).map(({ id, path, icon }) => ({
    id,
    href: `/${slug}/${path}`,
    icon,
    title: t(`places.${id}`),
    line: t(`lines.${id}`),
  }))
  const statement = {
    id: 'accessibility',
    href: '/tilgjengelighet',
    icon: icons.Information,
    title: t('places.accessibility'),
    line: t('lines.accessibility'),
  }
  return (
    <>
      <PageHead title={t('moreTitle')} eyebrow={name} />
      <LinkCards label={t('moreLabel')} cards={[...cards, statement]} link={RouterLink} />
    </>
  )
}
