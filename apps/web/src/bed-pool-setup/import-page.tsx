import { Button } from '@samplass/ui/button'
import { Download } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Progress } from '@samplass/ui/progress'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { organisationClient, useMembership, useTRPC } from '../shell/trpc.ts'
import { type ChosenFile, FileStep } from '../spreadsheet/file-step.tsx'
import { saveFile } from '../spreadsheet/save-file.ts'
import { ImportPreview } from './import-preview.tsx'

/** Template, file, preview with what is wrong row by row, and only then the act. */
export function ImportPage() {
  const t = useTranslations('setup.import')
  const { slug } = useMembership()
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const inWords = useProblemText()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const preview = useMutation(trpc.bedPool.previewImport.mutationOptions())
  const apply = useMutation(trpc.bedPool.applyImport.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const template = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      organisationClient(slug).queries.fetchQuery(trpc.bedPool.importTemplate.queryOptions({ format, locale })),
    onSuccess: saveFile,
  })
  const take = (file: ChosenFile | null) => {
    apply.reset()
    preview.reset()
    setChosen(file)
    if (file) preview.mutate({ format: file.format, base64: file.base64 })
  }
  const failure = preview.error ?? apply.error ?? template.error
  return (
    <>
      <PageHead
        title={t('title')}
        crumbs={
          <Link to="/$org/hus" params={{ org: slug }}>
            {t('toHouses')}
          </Link>
        }
      >
        <div className="sp-actions">
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button key={format} variant="secondary" busy={template.isPending} onClick={() => template.mutate(format)}>
              <Download />
              {t(format === 'xlsx' ? 'templateExcel' : 'templateCsv')}
            </Button>
          ))}
        </div>
      </PageHead>
      <div className="sp-stack">
        <p className="sp-muted">{t('lead')}</p>
        <FileStep
          chosen={chosen}
          problem={preview.data?.problem}
          columnName={(column) => t(`columns.${column as 'house'}`)}
          onFile={take}
        />
        {(preview.isPending || apply.isPending) && <Progress label={t('reading')} share={null} text={t('reading')} />}
        {failure && (
          <Notice tone="danger" live="assertive">
            {inWords(failure)}
          </Notice>
        )}
        {apply.data ? (
          <Notice tone="success" live="polite" title={t('done', apply.data)}>
            {apply.data.errors > 0 && <p>{t('doneErrors', { count: apply.data.errors })}</p>}
            <p>
              <Link to="/$org/hus" params={{ org: slug }}>
                {t('toHouses')}
              </Link>
            </p>
          </Notice>
        ) : (
          preview.data?.counts &&
          chosen && (
            <ImportPreview
              preview={preview.data}
              pending={apply.isPending}
              onApply={() => apply.mutate({ file: { format: chosen.format, base64: chosen.base64 } })}
            />
          )
        )}
        {apply.data && apply.data.errors > 0 && preview.data && (
          <Panel flush>
            <ImportPreview preview={preview.data} pending={false} onApply={null} />
          </Panel>
        )}
      </div>
    </>
  )
}
