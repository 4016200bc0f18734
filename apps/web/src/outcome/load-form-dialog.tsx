import { TextAreaField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { type ChosenFile, FileStep } from '../spreadsheet/file-step.tsx'
import { useOutcomeAct } from './use-outcome-act.ts'

const ROWS_SHOWN = 20

/** The file is read at once and says what is wrong with it; the licence is asked for and never assumed. */
export function LoadFormDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('outcome.fidelity')
  const trpc = useTRPC()
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const preview = useMutation(trpc.outcome.previewForm.mutationOptions())
  const act = useMutation(trpc.outcome.takeInForm.mutationOptions(useOutcomeAct(t('taken'), onClose)))
  const read = preview.data
  const usable = chosen !== null && read?.problem === null && read.errors === 0
  const form = useDialogForm({
    start: { name: '', licence: '' },
    check: ({ name, licence }) => ({
      name: !name.trim() && t('nameMissing'),
      licence: !licence.trim() && t('licenceMissing'),
    }),
    calls: [act, preview],
    send: ({ name, licence }) =>
      chosen &&
      act.mutate({
        name: name.trim(),
        licence: licence.trim().replaceAll(/\s+/g, ' '),
        fileName: chosen.name.slice(0, 200),
        base64: chosen.base64,
      }),
  })
  const take = (file: ChosenFile | null) => {
    preview.reset()
    setChosen(file)
    if (file) preview.mutate({ base64: file.base64 })
  }
  const wrong = read?.lines.filter(({ problems }) => problems.length > 0) ?? []
  return (
    <FormDialog
      form={form}
      wide
      title={t('load')}
      note={t('loadNote')}
      submit={t('take')}
      whyNot={usable ? null : t('fileMissing')}
      onClose={onClose}
    >
      <FileStep
        chosen={chosen}
        problem={read?.problem}
        columnName={(column) => t(`columns.${column as 'code'}`)}
        takes={{ accept: '.xlsx,.csv,.json,text/csv,application/json', hint: t('takes') }}
        onFile={take}
      />
      {usable && <Notice tone="success" live="polite" title={t('usable', { count: read.lines.length })} />}
      {wrong.length > 0 && (
        <Notice tone="danger" live="assertive" title={t('wrongRows')}>
          <ul>
            {wrong.slice(0, ROWS_SHOWN).map(({ row, problems }) => (
              <li key={row}>
                {t('wrongRow', { row: String(row), what: problems.map((problem) => t(`wrong.${problem}`)).join(', ') })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <TextField {...form.text('name')} label={t('name')} maxLength={120} autoComplete="off" />
      <TextAreaField {...form.text('licence')} label={t('licence')} description={t('licenceHint')} maxLength={300} />
    </FormDialog>
  )
}
