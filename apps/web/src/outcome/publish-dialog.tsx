import { DataTable } from '@samplass/ui/data-table'
import { Notice } from '@samplass/ui/notice'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { type Cooperation, useSharedWords } from './shared-words.ts'
import { useSharedAct } from './use-outcome-act.ts'

type Props = { cooperation: Cooperation; year: number; onClose: () => void }

/** Exactly what the others will read, and then a yes. */
export function PublishDialog({ cooperation: { cooperationId, name }, year, onClose }: Props) {
  const t = useTranslations('outcome.shared')
  const all = useTranslations('outcome')
  const trpc = useTRPC()
  const dates = useDates()
  const locale = useLocale()
  const inWords = useProblemText()
  const { told } = useSharedWords()
  const preview = useQuery({ ...trpc.outcome.previewFigures.queryOptions({ year }), staleTime: 0 })
  const act = useMutation(trpc.outcome.publishFigures.mutationOptions(useSharedAct(t('published', { name }), onClose)))
  const read = preview.data
  const form = useDialogForm({
    start: {},
    calls: [act],
    send: () => read && act.mutate({ cooperationId, year, seen: read.seen }),
  })
  return (
    <FormDialog
      form={form}
      wide
      title={t('publishTo', { name, year })}
      note={t('publishNote')}
      submit={t('publishYes')}
      whyNot={read ? null : t('reading')}
      onClose={onClose}
    >
      {preview.error && (
        <Notice tone="danger" live="assertive">
          {inWords(preview.error)}
        </Notice>
      )}
      {read?.frozenAt && <Notice tone="info" title={t('frozen', { on: dates.stamp(read.frozenAt) })} />}
      {read && (
        <DataTable
          caption={t('preview', { year })}
          dense
          locale={locale}
          rows={read.figures}
          rowKey={({ measure }) => measure}
          columns={[
            { id: 'what', header: all('what'), rowHeader: true, cell: ({ measure }) => t(`measures.${measure}`) },
            { id: 'told', header: t('others'), cell: told },
          ]}
        />
      )}
    </FormDialog>
  )
}
