import * as icons from '@samplass/ui/icon'
import { LinkGroups } from '@samplass/ui/link-groups'
import { PageHead } from '@samplass/ui/page-head'
import { useTranslations } from 'use-intl'
import { RouterLink } from '../shell/link.tsx'
import { moreFor, placeGroups } from '../shell/places.ts'
import { useMembership } from '../shell/trpc.ts'

/** Everywhere one may go, by what one comes for. */
export function MoreScreen() {
  const { slug, roles, name } = useMembership()
  const t = useTranslations('shell')
  const left = moreFor(roles)
  const statement = {
    id: 'accessibility',
    href: '/tilgjengelighet',
    icon: icons.Information,
    title: t('places.accessibility'),
    line: t('lines.accessibility'),
  }
  const groups = placeGroups.map((group) => ({
    id: group,
    title: t(`groups.${group}`),
    links: [
      ...left
        .filter((place) => place.group === group)
        .map(({ id, path, icon }) => ({
          id,
          href: `/${slug}/${path}`,
          icon,
          title: t(`places.${id}`),
          line: t(`lines.${id}`),
        })),
      ...(group === 'setup' ? [statement] : []),
    ],
  }))
  return (
    <>
      <PageHead title={t('moreTitle')} eyebrow={name} />
      <LinkGroups groups={groups.filter(({ links }) => links.length > 0)} link={RouterLink} />
    </>
  )
}
