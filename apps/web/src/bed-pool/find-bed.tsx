import { PageHead } from '@samplass/ui/page-head'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { OpenSearch } from './open-search.tsx'
import { addressOf, type Wish, wishOf } from './wish.ts'

const route = getRouteApi('/$org/finn-plass')

/** Finn plass: the search by itself, also for those who take nobody in. */
export function FindBed() {
  const t = useTranslations('bedPool.find')
  const wish = wishOf(route.useSearch())
  const navigate = route.useNavigate()
  const onWish = (change: Partial<Wish>) => void navigate({ replace: true, search: addressOf({ ...wish, ...change }) })
  return (
    <>
      <PageHead tight title={t('title')} />
      <OpenSearch wish={wish} onWish={onWish} />
    </>
  )
}
