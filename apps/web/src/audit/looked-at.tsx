import { ShieldLock } from '@samplass/ui/icon'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type LookedAt = Outputs['audit']['listLookUps']['rows'][number]['person']

/** Whom a look-up concerned: a name, a protected person, or nobody in particular. */
export function LookedAtName({ person }: { person: LookedAt }) {
  const t = useTranslations('audit.person')
  if (person.kind === 'named') return person.name
  if (person.kind === 'several') return <span className="sp-muted">{t('several')}</span>
  return (
    <span className="sp-muted">
      <ShieldLock /> {t('restricted')}
    </span>
  )
}
