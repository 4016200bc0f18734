import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Download, Upload } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { saveFile } from '../spreadsheet/save-file.ts'
import type { Asked } from './answer-dialog.tsx'
import type { Fidelity } from './fidelity-panels.tsx'
import { LoadFormDialog } from './load-form-dialog.tsx'
import { useOutcomeAct } from './use-outcome-act.ts'

type Props = { fidelity: Fidelity; whyNot: string | null; onAnswer: (asked: Asked) => void }

/** Forms under a licence of the municipality's own: loaded, answered, and taken out of use when the licence is over. */
export function FormsPanel({ fidelity, whyNot, onAnswer }: Props) {
  const t = useTranslations('outcome.fidelity')
  const dates = useDates()
  const trpc = useTRPC()
  const locale = useLocale()
  const { slug } = useMembership()
  const inWords = useProblemText()
  const [loading, setLoading] = useState(false)
  const retire = useMutation(trpc.outcome.retireForm.mutationOptions(useOutcomeAct(t('retireDone'))))
  const template = useMutation({
    mutationFn: () =>
      organisationClient(slug).queries.fetchQuery(trpc.outcome.formTemplate.queryOptions({ format: 'xlsx', locale })),
    onSuccess: saveFile,
  })
  const lead = fidelity.mayLead ? null : t('whyNotAnswer')
  const failure = retire.error ?? template.error
  return (
    <Panel
      heading={t('forms')}
      aside={
        <div className="sp-actions">
          <Button
            size="sm"
            variant="tertiary"
            whyNot={lead}
            busy={template.isPending}
            onClick={() => template.mutate()}
          >
            <Download />
            {t('template')}
          </Button>
          <Button size="sm" variant="secondary" whyNot={lead} onClick={() => setLoading(true)}>
            <Upload />
            {t('load')}
          </Button>
        </div>
      }
    >
      <p className="sp-muted">{t('formsLead')}</p>
      {failure && (
        <Notice tone="danger" live="assertive">
          {inWords(failure)}
        </Notice>
      )}
      {fidelity.forms.length === 0 ? (
        <p>{t('noForms')}</p>
      ) : (
        <EntryList
          label={t('forms')}
          entries={fidelity.forms.map(({ formId, name, items, licence, loadedAt, byName, retiredOn, version }) => ({
            id: formId,
            title: name,
            text: t('formText', { items: items.length, licence, on: dates.stamp(loadedAt), name: byName }),
            mark: retiredOn === null ? undefined : <StatusTag>{t('retired')}</StatusTag>,
            act:
              retiredOn === null ? (
                <div className="sp-row">
                  <Button size="sm" whyNot={whyNot} onClick={() => onAnswer({ formId, name, items })}>
                    {t('answerForm', { name })}
                  </Button>
                  <Button
                    size="sm"
                    variant="tertiary"
                    whyNot={lead}
                    busy={retire.isPending}
                    onClick={() => retire.mutate({ formId, version })}
                  >
                    {t('retire')}
                  </Button>
                </div>
              ) : undefined,
          }))}
        />
      )}
      {loading && <LoadFormDialog onClose={() => setLoading(false)} />}
    </Panel>
  )
}
