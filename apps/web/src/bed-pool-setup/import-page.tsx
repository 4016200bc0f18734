import { Button } from '@samplass/ui/button'
import { FileDrop } from '@samplass/ui/file-drop'
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
import { ImportPreview } from './import-preview.tsx'
import { base64Of, saveFile } from './save-file.ts'

const BYTES_MAX = 2_000_000

type Chosen = { name: string; format: 'xlsx' | 'csv'; base64: string }

/** Template, file, preview with what is wrong row by row, and only then the act. */
export function ImportPage() {
  const t = useTranslations('setup.import')
  const { slug } = useMembership()
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const inWords = useProblemText()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [unfit, setUnfit] = useState<'TOO_LARGE' | 'EMPTY' | null>(null)
  const preview = useMutation(trpc.bedPool.previewImport.mutationOptions())
  const apply = useMutation(trpc.bedPool.applyImport.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const template = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      organisationClient(slug).queries.fetchQuery(trpc.bedPool.importTemplate.queryOptions({ format, locale })),
    onSuccess: saveFile,
  })
  const take = async (file: File) => {
    const size = file.size > BYTES_MAX ? 'TOO_LARGE' : file.size === 0 ? 'EMPTY' : null
    setUnfit(size)
    apply.reset()
    preview.reset()
    setChosen(null)
    if (size) return
    const format = /\.xlsx$/i.test(file.name) ? ('xlsx' as const) : ('csv' as const)
    const read = { name: file.name, format, base64: await base64Of(file) }
    setChosen(read)
    preview.mutate({ format, base64: read.base64 })
  }
  const problem = preview.data?.problem
  const columnName = (column: string) => t(`columns.${column as 'house'}`)
  const error = unfit
    ? t(`problems.${unfit}`)
    : problem
      ? t(`problems.${problem.code}`, {
          cell: String(problem.facts.cell ?? ''),
          columns: String(problem.facts.columns ?? '')
            .split(', ')
            .filter(Boolean)
            .map(columnName)
            .join(', '),
        })
      : undefined
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
        <FileDrop
          label={t('drop')}
          hint={t('hint')}
          choose={t('choose')}
          accept=".xlsx,.csv,text/csv"
          chosen={chosen ? t('chosen', { name: chosen.name }) : undefined}
          error={error}
          onFile={(file) => void take(file)}
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
