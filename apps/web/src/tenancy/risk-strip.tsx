import { riskKinds } from '@samplass/domain/tenancy/kinds'
import { Button } from '@samplass/ui/button'
import { WatchStrip } from '@samplass/ui/watch-strip'
import { useTranslations } from 'use-intl'
import { sentence, useDates } from '../shell/dates.ts'
import type { Open } from './dialogs/act-dialog.tsx'
import type { Tenancy } from './words.ts'

/** The six things that homes are lost by, each with what is known and what is done about it. */
export function RiskStrip({ tenancy, onAct }: { tenancy: Tenancy; onAct: ((open: Open) => void) | null }) {
  const t = useTranslations('tenancy')
  const dates = useDates()
  const { away, endedOn } = tenancy
  const items = riskKinds.map((kind) => {
    const risk = tenancy.risks.find((one) => one.kind === kind && one.resolvedOn === null)
    const action =
      risk?.action &&
      sentence(
        t('risks.action', {
          action: risk.action,
          owner: risk.actionOwner || 'none',
          date: risk.actionBy ? dates.figures(risk.actionBy) : 'none',
        }),
      )
    const amount = risk?.amountKr ? t('risks.amount', { kr: risk.amountKr }) : ''
    const known = kind === 'absence' && away ? sentence(t('risks.away', { date: dates.figures(away.fromOn) })) : null
    return {
      id: kind,
      tone: risk ? (risk.level === 'danger' ? 'high' : 'watch') : known ? 'watch' : 'ok',
      title: t(`risks.${kind}`),
      mark: risk ? t(`levels.${risk.level}`) : undefined,
      text: risk
        ? sentence([`${risk.words}.`, amount, action].filter(Boolean).join(' '))
        : (known ?? (kind === 'absence' && tenancy.movedInOn ? t('risks.home') : t('risks.none'))),
      act: risk && onAct && endedOn === null && (
        <span className="sp-row">
          <Button size="sm" variant="tertiary" onClick={() => onAct({ act: 'changeRisk', risk })}>
            {t('risks.change')}
            <span className="sp-sr">, {t(`risks.${kind}`)}</span>
          </Button>
          <Button size="sm" variant="tertiary" onClick={() => onAct({ act: 'resolve', risk })}>
            {t('risks.resolve')}
            <span className="sp-sr">, {t(`risks.${kind}`)}</span>
          </Button>
        </span>
      ),
    } as const
  })
  return <WatchStrip heading={t('risks.heading')} items={items} />
}
