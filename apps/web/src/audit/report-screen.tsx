import { Next } from '@samplass/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { AccessList } from '../person/access-list.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'

/** The person's own list of who has looked, for an officer who may not open the record: to print and hand over. */
export function ReportScreen({ personId }: { personId: string }) {
  const t = useTranslations('audit')
  const org = useMembership().slug
  const trpc = useTRPC()
  const looks = useQuery(
    trpc.audit.listLookUps.queryOptions({ personId, limit: 1 }, { staleTime: 60_000, meta: { live: false } }),
  )
  const of = looks.data?.rows[0]?.person
  return (
    <div className="sp-stack">
      <nav className="sp-crumb" aria-label={t('lookUps.report')}>
        <Link to="/$org/innsyn/oppslag" params={{ org }} search={{ person: personId }}>
          {t('lookUps.heading')}
        </Link>
        <Next />
        <span>{t('lookUps.report')}</span>
      </nav>
      {!looks.isPending && <AccessList personId={personId} name={of?.kind === 'named' ? of.name : null} />}
    </div>
  )
}
