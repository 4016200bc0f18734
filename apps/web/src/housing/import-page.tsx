import { Button } from '@samplass/ui/button'
import { Download } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Progress } from '@samplass/ui/progress'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { type ChosenFile, FileStep } from '../spreadsheet/file-step.tsx'
import { saveFile } from '../spreadsheet/save-file.ts'
import { ImportPreview, ImportWrongRows } from './import-preview.tsx'
import { ImportedFiles } from './imported-files.tsx'

/** Template, file, what it would do, and only then the act; and the files that were taken in before, each of which can be taken back. */
export function ImportPage() {
  const t = useTranslations('housing.import')
  const columns = useTranslations('housing.import.columns')
  const { slug } = useMembership()
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const inWords = useProblemText()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const preview = useMutation(trpc.housing.previewImport.mutationOptions())
  const apply = useMutation(trpc.housing.applyImport.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const fetched = useMutation({
    mutationFn: ({ what, format }: { what: 'template' | 'stock'; format: 'xlsx' | 'csv' }) => {
      const { queries: cache } = organisationClient(slug)
      const given = { format, locale }
      return what === 'template'
        ? cache.fetchQuery(trpc.housing.importTemplate.queryOptions(given))
        : cache.fetchQuery({ ...trpc.housing.exportStock.queryOptions(given), staleTime: 0 })
    },
    onSuccess: saveFile,
  })
  const take = (file: ChosenFile | null) => {
    apply.reset()
    preview.reset()
    setChosen(file)
    if (file) preview.mutate({ format: file.format, base64: file.base64 })
  }
  const onApply = () =>
    chosen &&
    apply.mutate({ fileName: chosen.name.slice(0, 200), file: { format: chosen.format, base64: chosen.base64 } })
  const failure = preview.error ?? apply.error ?? fetched.error
  const usable = preview.data?.counts ? preview.data.counts.rows - preview.data.counts.errors : 0
  return (
    <>
      <PageHead
        title={t('title')}
        crumbs={
          <Link to="/$org/bolig" params={{ org: slug }}>
            {t('toStock')}
          </Link>
        }
      >
        <div className="sp-actions">
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              variant="secondary"
              busy={fetched.isPending}
              onClick={() => fetched.mutate({ what: 'template', format })}
            >
              <Download />
              {t(format === 'xlsx' ? 'templateExcel' : 'templateCsv')}
            </Button>
          ))}
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              variant="tertiary"
              busy={fetched.isPending}
              onClick={() => fetched.mutate({ what: 'stock', format })}
            >
              <Download />
              {t(format === 'xlsx' ? 'exportExcel' : 'exportCsv')}
            </Button>
          ))}
        </div>
      </PageHead>
      <div className="sp-stack">
        <p className="sp-muted">{t('lead')}</p>
        <FileStep
          chosen={chosen}
          problem={preview.data?.problem}
          columnName={(column) => columns(column as 'street')}
          onFile={take}
        />
        {preview.isPending && <Progress label={t('steps.check')} share={1 / 3} text={t('step', { step: 1 })} />}
        {apply.isPending && (
          <Progress label={t('steps.take', { count: usable })} share={2 / 3} text={t('step', { step: 2 })} />
        )}
        {failure && (
          <Notice tone="danger" live="assertive">
            {inWords(failure)}
          </Notice>
        )}
        {apply.data ? (
          <>
            <Notice tone="success" live="polite" title={t('done', apply.data)}>
              {apply.data.errors > 0 && <p>{t('doneErrors', { count: apply.data.errors })}</p>}
              <p>
                <Link to="/$org/bolig" params={{ org: slug }}>
                  {t('toStock')}
                </Link>
              </p>
            </Notice>
            {preview.data && <ImportWrongRows preview={preview.data} />}
          </>
        ) : (
          preview.data?.counts &&
          !preview.isPending && <ImportPreview preview={preview.data} pending={apply.isPending} onApply={onApply} />
        )}
        <ImportedFiles />
      </div>
    </>
  )
}
