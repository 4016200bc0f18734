import { Button } from '@samplass/ui/button'
import { Download } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Progress } from '@samplass/ui/progress'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { type ChosenFile, FileStep, type UnusableFile } from './file-step.tsx'
import { type Counts, ImportPreview, type ImportWords, ImportWrongRows, type Preview } from './import-preview.tsx'
import { saveFile } from './save-file.ts'
import { useProgress } from './use-progress.ts'

type Call<Input, Answer> = {
  mutate: (input: Input, then: { onSettled: () => void }) => void
  reset: () => void
  isPending: boolean
  error: unknown
  data: Answer | undefined
}
type File = { format: 'xlsx' | 'csv'; base64: string; progressId: string }
type Offered = {
  label: string
  fetch: () => Promise<Parameters<typeof saveFile>[0]>
  /** Less at hand than the template. */
  quiet?: boolean
}

type Rows = Preview['rows'][number]
type Wrong = Preview['errors'][number]

/** Template, file, what it would do, and only then the act; meanwhile how many rows are read and written. */
export function ImportScreen<Kept extends Rows, Left extends Wrong, Counted extends Counts>(props: {
  title: string
  lead: string
  back: ReactNode
  offered: readonly Offered[]
  preview: Call<File, Preview<Kept, Left, Counted> & { problem: UnusableFile | null }>
  apply: Call<{ fileName: string; file: File }, Counted>
  words: ImportWords<Kept, Left, Counted>
  children?: ReactNode
}) {
  const { title, lead, back, offered, preview, apply, words } = props
  const t = useTranslations('spreadsheet.import')
  const inWords = useProblemText()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const { progress, follow, leave } = useProgress()
  const fetched = useMutation({ mutationFn: (file: Offered) => file.fetch(), onSuccess: saveFile })
  const followed = ({ format, base64 }: ChosenFile) => ({ format, base64, progressId: follow() })
  const take = (file: ChosenFile | null) => {
    apply.reset()
    preview.reset()
    setChosen(file)
    if (file) preview.mutate(followed(file), { onSettled: leave })
  }
  const onApply = () =>
    chosen && apply.mutate({ fileName: chosen.name.slice(0, 200), file: followed(chosen) }, { onSettled: leave })
  const failure = preview.error ?? apply.error ?? fetched.error
  const done = apply.data
  return (
    <>
      <PageHead title={title} crumbs={back}>
        <div className="sp-actions">
          {offered.map((file) => (
            <Button
              key={file.label}
              variant={file.quiet ? 'tertiary' : 'secondary'}
              busy={fetched.isPending && fetched.variables?.label === file.label}
              onClick={() => fetched.mutate(file)}
            >
              <Download />
              {file.label}
            </Button>
          ))}
        </div>
      </PageHead>
      <div className="sp-stack">
        <p className="sp-muted">{lead}</p>
        <FileStep chosen={chosen} problem={preview.data?.problem} columnName={words.columnName} onFile={take} />
        {(preview.isPending || apply.isPending) && (
          <Progress
            label={t(apply.isPending ? 'taking' : 'checking')}
            share={progress && progress.done / progress.of}
            text={progress ? t(`progress.${progress.stage}`, progress) : t('opening')}
          />
        )}
        {failure && (
          <Notice tone="danger" live="assertive">
            {inWords(failure)}
          </Notice>
        )}
        {done && (
          <Notice tone="success" live="polite" title={words.done(done)}>
            {done.errors > 0 && <p>{t('doneErrors', { count: done.errors })}</p>}
            <p>{back}</p>
          </Notice>
        )}
        {preview.data?.counts &&
          (done ? (
            <ImportWrongRows preview={preview.data} words={words} />
          ) : (
            <ImportPreview preview={preview.data} words={words} pending={apply.isPending} onApply={onApply} />
          ))}
        {props.children}
      </div>
    </>
  )
}
