import { permissionsOf } from '@samplass/domain/access/roles'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { AppealDialog, SettleDialog } from './dialogs/appeal-dialog.tsx'
import { DecisionDialog } from './dialogs/decision-dialog.tsx'
import { usePlacementAct } from './use-placement-act.ts'
import type { Placement, PlacementGiven } from './words.ts'

const nothing = () => {}

/** Formal decisions and their letters, where the law wants them; low-threshold help has none. */
export function DecisionsPanel({ personId, page }: PlacementGiven & { page: Placement }) {
  const t = useTranslations('placement.living.decisions')
  const needFirst = useTranslations('placement.match')('needFirst')
  const trpc = useTRPC()
  const dates = useDates()
  const { slug: org, roles } = useMembership()
  const mayDecide = permissionsOf(roles).has('placement.decide')
  const [open, setOpen] = useState(false)
  const [appeal, setAppeal] = useState<Placement['decisions'][number] | null>(null)
  const closeAppeal = () => setAppeal(null)
  const send = useMutation(trpc.placement.sendDecision.mutationOptions(usePlacementAct(t('sentDone'), nothing)))
  const { need } = page
  return (
    <Panel
      heading={t('title')}
      flush
      aside={
        mayDecide && (
          <Button size="sm" variant="tertiary" whyNot={need ? null : needFirst} onClick={() => setOpen(true)}>
            {t('write')}
          </Button>
        )
      }
    >
      {page.decisions.length === 0 && <p className="sp-panel__body sp-muted">{t('none')}</p>}
      <EntryList
        label={t('title')}
        entries={page.decisions.map((row) => {
          const { decisionId, version } = row
          return {
            id: decisionId,
            title: row.appliedFor,
            text: [
              t('line', {
                outcome: t(`outcomes.${row.outcome}`),
                date: dates.withYear(row.decidedOn),
                until: dates.withYear(row.appealUntil),
              }),
              row.sentOn && t('sent', { date: dates.withYear(row.sentOn) }),
              row.appealedOn && t('appealed', { date: dates.withYear(row.appealedOn) }),
              row.appealOutcome && t(`appealOutcomes.${row.appealOutcome}`),
            ]
              .filter(Boolean)
              .join(' '),
            act: (
              <span className="sp-actions">
                <Link to="/$org/person/$personId/vedtak/$decisionId" params={{ org, personId, decisionId }}>
                  {t('letter')}
                  <span className="sp-sr">, {row.appliedFor}</span>
                </Link>
                {mayDecide && row.sentOn === null && (
                  <Button size="sm" variant="tertiary" onClick={() => send.mutate({ decisionId, version })}>
                    {t('send')}
                  </Button>
                )}
                {mayDecide && row.sentOn !== null && row.appealOutcome === null && (
                  <Button size="sm" variant="tertiary" onClick={() => setAppeal(row)}>
                    {t(row.appealedOn === null ? 'appeal' : 'settle')}
                    <span className="sp-sr">, {row.appliedFor}</span>
                  </Button>
                )}
              </span>
            ),
          }
        })}
      />
      {open && need && (
        <DecisionDialog needId={need.needId} appealWeeks={page.appealWeeks} onClose={() => setOpen(false)} />
      )}
      {appeal && appeal.appealedOn === null && <AppealDialog decision={appeal} onClose={closeAppeal} />}
      {appeal && appeal.appealedOn !== null && <SettleDialog decision={appeal} onClose={closeAppeal} />}
    </Panel>
  )
}
