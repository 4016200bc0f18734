import { Button } from '@samplass/ui/button'
import { type Entry, EntryList } from '@samplass/ui/entry-list'
import { Undo } from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { useStockAct } from './use-stock-act.ts'
import { addressOf } from './words.ts'

type Imported = Outputs['housing']['listImports']['imports'][number]
type Undone = Outputs['housing']['undoImport']

/** The files taken in, and the way back from each. */
export function ImportedFiles() {
  const t = useTranslations('housing.import.files')
  const dates = useDates()
  const trpc = useTRPC()
  const [undoing, setUndoing] = useState<Imported | null>(null)
  const [undone, setUndone] = useState<Undone | null>(null)
  const query = useQuery(trpc.housing.listImports.queryOptions())
  const imports = query.data?.imports ?? []
  if (imports.length === 0) return null
  const entry = (one: Imported): Entry => ({
    id: one.id,
    title: one.fileName,
    text: [
      t('by', { when: dates.stamp(one.at), who: one.byName }),
      t('counts', one),
      one.undoneAt && t('undone', { when: dates.stamp(one.undoneAt), who: one.undoneByName ?? '' }),
    ]
      .filter(Boolean)
      .join(' · '),
    mark: one.undoneAt ? undefined : (
      <Button size="sm" variant="secondary" onClick={() => setUndoing(one)}>
        <Undo />
        {t('undo')}
        <span className="sp-sr">, {one.fileName}</span>
      </Button>
    ),
  })
  return (
    <>
      {undone && (
        <Notice tone={undone.left > 0 ? 'warning' : 'success'} live="polite" title={t('undoneTitle', undone)}>
          {undone.left > 0 && (
            <>
              <p>{t('left', { count: undone.left })}</p>
              <ul>
                {undone.leftAs.map((dwelling) => (
                  <li key={dwelling.id}>{addressOf(dwelling)}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      <Panel heading={t('title')} flush>
        <EntryList entries={imports.map(entry)} />
      </Panel>
      {undoing && (
        <UndoDialog
          imported={undoing}
          onClose={() => setUndoing(null)}
          onUndone={(answer) => {
            setUndoing(null)
            setUndone(answer)
          }}
        />
      )}
    </>
  )
}

function UndoDialog(props: { imported: Imported; onClose: () => void; onUndone: (answer: Undone) => void }) {
  const t = useTranslations('housing.import.files')
  const undo = useMutation(useTRPC().housing.undoImport.mutationOptions(useStockAct(t('undoneShort'), props.onUndone)))
  const form = useDialogForm({
    start: {},
    calls: [undo],
    send: () => undo.mutate({ importId: props.imported.id }),
  })
  return (
    <FormDialog
      form={form}
      danger
      title={t('ask', { file: props.imported.fileName })}
      note={t('note')}
      submit={t('undo')}
      onClose={props.onClose}
    />
  )
}
