import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Download } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { saveFile } from '../spreadsheet/save-file.ts'
import type { Cooperation } from './shared-words.ts'
import { useSharedAct } from './use-outcome-act.ts'

type Props = { cooperation: Cooperation; year: number; whyNot: string | null; onPublish: () => void }

/** Who has told the year's figures and who has not; one's own are told and taken back here. */
export function CooperationPanel({ cooperation, year, whyNot, onPublish }: Props) {
  const { cooperationId, name, municipalities } = cooperation
  const t = useTranslations('outcome.shared')
  const all = useTranslations('outcome')
  const dates = useDates()
  const trpc = useTRPC()
  const locale = useLocale()
  const { slug } = useMembership()
  const inWords = useProblemText()
  const withdraw = useMutation(trpc.outcome.withdrawFigures.mutationOptions(useSharedAct(t('withdrawn', { year }))))
  const download = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      organisationClient(slug).queries.fetchQuery({
        ...trpc.outcome.exportComparison.queryOptions({ cooperationId, year, format, locale }),
        staleTime: 0,
      }),
    onSuccess: saveFile,
  })
  const failure = withdraw.error ?? download.error
  const nobody = municipalities.every(({ madeAt }) => madeAt === null) ? t('nothingToTake') : null
  return (
    <Panel
      heading={name}
      flush
      aside={
        <div className="sp-actions">
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              size="sm"
              variant="tertiary"
              whyNot={nobody}
              busy={download.isPending && download.variables === format}
              onClick={() => download.mutate(format)}
            >
              <Download />
              {all(format === 'xlsx' ? 'excel' : 'csv')}
            </Button>
          ))}
        </div>
      }
    >
      {failure && (
        <Notice tone="danger" live="assertive">
          {inWords(failure)}
        </Notice>
      )}
      <EntryList
        label={t('who', { name })}
        entries={municipalities.map((one) => ({
          id: one.role,
          title: one.name,
          text: one.madeAt === null ? t('hasNotTold', { year }) : t('hasTold', { year, on: dates.stamp(one.madeAt) }),
          mark: one.isOwn ? <StatusTag>{t('own')}</StatusTag> : undefined,
          act: !one.isOwn ? undefined : one.madeAt === null ? (
            <Button size="sm" variant="secondary" whyNot={whyNot} onClick={onPublish}>
              {t('publish')}
            </Button>
          ) : (
            <Button
              size="sm"
              variant="tertiary"
              whyNot={whyNot}
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate({ cooperationId, year })}
            >
              {t('withdraw')}
            </Button>
          ),
        }))}
      />
    </Panel>
  )
}
