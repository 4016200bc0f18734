import { askedItems } from '@samplass/domain/outcome/fidelity'
import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { Failure, Pending } from '../shell/fallbacks.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { AnswerDialog, type Asked } from './answer-dialog.tsx'
import { DomainPanel, type Fidelity } from './fidelity-panels.tsx'
import { FormsPanel } from './forms-panel.tsx'
import type { Wanted } from './period-panel.tsx'

/** How near it comes to Housing First, domain by domain; the rounds; and the forms that one may answer. */
export function FidelityView({ wanted }: { wanted: Wanted }) {
  const t = useTranslations('outcome.fidelity')
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = useQuery({
    ...useTRPC().outcome.getFidelity.queryOptions(wanted),
    placeholderData: keepPreviousData,
  })
  if (query.error) return <Failure error={query.error} reset={() => void query.refetch()} />
  if (!query.data) return <Pending />
  const fidelity = query.data
  const whyNot = !fidelity.mayLead ? t('whyNotAnswer') : fidelity.teams.length === 0 ? t('whyNotTeam') : null
  const own: Asked = {
    formId: null,
    name: t('ownQuestions'),
    items: askedItems.map(({ code }) => ({ code, words: t(`items.${code}`), lowest: 1, highest: 4 })),
  }
  return (
    <div className="sp-stack">
      <p className="sp-muted">{t('lead')}</p>
      <details className="sp-small">
        <summary>{t('limits')}</summary>
        <p>{t('limitsText')}</p>
      </details>
      <div className="sp-actions">
        <Button variant="secondary" whyNot={whyNot} onClick={() => setAsked(own)}>
          <icons.Write />
          {t('answer')}
        </Button>
      </div>
      {fidelity.domains.map((domain) => (
        <DomainPanel key={domain.domain} domain={domain} />
      ))}
      <Rounds rounds={fidelity.rounds} />
      <FormsPanel fidelity={fidelity} whyNot={whyNot} onAnswer={setAsked} />
      {asked && (
        <AnswerDialog asked={asked} teams={fidelity.teams} teamId={wanted.teamId} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

function Rounds({ rounds }: Pick<Fidelity, 'rounds'>) {
  const t = useTranslations('outcome.fidelity')
  const dates = useDates()
  return (
    <Panel heading={t('rounds')} flush={rounds.length > 0}>
      {rounds.length === 0 ? (
        <p className="sp-muted">{t('noRounds')}</p>
      ) : (
        <EntryList
          label={t('rounds')}
          entries={rounds.map(({ roundId, heldOn, teamName, formName, byName, present, answers }) => {
            const sum = answers.reduce((all, { score }) => all + score, 0)
            const most = answers.reduce((all, { highest }) => all + highest, 0)
            return {
              id: roundId,
              title: `${dates.withYear(heldOn)}, ${teamName}: ${formName ?? t('ownQuestions')}`,
              text: [t('roundText', { answers: answers.length, name: byName }), t('sum', { sum, most }), present]
                .filter(Boolean)
                .join('. '),
            }
          })}
        />
      )}
    </Panel>
  )
}
