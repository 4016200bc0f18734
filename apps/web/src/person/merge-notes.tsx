import type { MergeObstacle } from '@samplass/domain/person/merge'
import { Notice } from '@samplass/ui/notice'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { type Outputs, useMembership } from '../shell/trpc.ts'

export type MergePreview = Outputs['person']['previewMerge']
type Tab = '' | '/endre' | '/planer' | '/bolig' | '/oppfolging'
/** On which page of a person's what stands in the way is put right. */
const mendedAt: Record<MergeObstacle, Tab> = {
  two_numbers: '/endre',
  two_beds: '',
  waiting_twice: '',
  known_twice: '',
  agreements_overlap: '',
  consents_overlap: '',
  consent_taken_back: '',
  plans_overlap: '/planer',
  coordinators: '/planer',
  individual_plans: '/planer',
  open_needs: '/bolig',
  kept_apart: '/bolig',
  followed_up_twice: '/oppfolging',
}

/** What somebody has to decide first, and where. */
export function InTheWay({ preview: { inTheWay, survivor, duplicate } }: { preview: MergePreview }) {
  const t = useTranslations('person.merge')
  const org = useMembership().slug
  if (inTheWay.length === 0) return null
  const sides = [
    { personId: survivor.person.personId, text: t('openOwn') },
    { personId: duplicate.person.personId, text: t('openOther') },
  ]
  return (
    <Notice tone="warning" live="polite" title={t('inTheWay', { count: inTheWay.length })}>
      <ul>
        {inTheWay.map((obstacle) => (
          <li key={obstacle}>
            {t(`obstacles.${obstacle}`)}{' '}
            {sides.map(({ personId, text }, index) => (
              <span key={personId}>
                {index > 0 && ' · '}
                <Link to={`/$org/person/$personId${mendedAt[obstacle]}`} params={{ org, personId }}>
                  {text}
                  <span className="sp-sr">: {t(`obstacles.${obstacle}`)}</span>
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What cannot stand beside the other's, and is kept with the merge. */
export function LaidAside({ preview: { laidAside } }: { preview: Pick<MergePreview, 'laidAside'> }) {
  const t = useTranslations('person.merge')
  if (laidAside.length === 0) return null
  return (
    <Notice tone="neutral" title={t('laidAside')}>
      <p>{laidAside.map(({ kind, count }) => t(`aside.${kind}`, { count })).join(', ')}.</p>
      <p className="sp-small">{t('laidAsideBody')}</p>
    </Notice>
  )
}
