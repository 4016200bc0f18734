import { Button } from '@samplass/ui/button'
import { Conflict } from '@samplass/ui/conflict'
import { useToast } from '@samplass/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence } from '../../shell/dates.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useProblemText } from '../../shell/refusals.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useEventWords } from './event-words.ts'
import type { Stay } from './stay.ts'

export type ActProps = { stay: Stay; onClose: () => void }

type Given = ComponentProps<typeof FormDialog>
type Undo = { label: string; onUndo: () => void }

/** What follows an act that went through or did not: the page is read again either way, and the words say what was done. */
export function useActed(stay: Stay, onClose: () => void) {
  const queries = useQueryClient()
  const trpc = useTRPC()
  const toast = useToast()
  const read = () => queries.invalidateQueries({ queryKey: trpc.stay.get.queryKey({ stayId: stay.stayId }) })
  return {
    read,
    onError: () => void read(),
    done: (text: string, undo?: Undo) => {
      void queries.invalidateQueries({ predicate: ({ meta }) => meta?.live !== false })
      onClose()
      toast.show({ text, undo })
    },
  }
}

/** The version that the form was opened with. It moves on only when the reader has seen what changed. */
export function useOpenedVersion(stay: Stay) {
  const [version, setVersion] = useState(stay.version)
  return { version, changed: stay.version !== version, accept: () => setVersion(stay.version) }
}
export type Opened = ReturnType<typeof useOpenedVersion>

type Props = ActProps &
  Omit<Given, 'note' | 'changed' | 'instead'> & {
    note?: string
    opened?: Opened
    /** How to go on from a conflict, by code. */
    wayOn?: Given['instead']
  }

/** One act in a dialog: who was there first, and on from there. */
export function ActDialog({ stay, note, opened, wayOn, ...dialog }: Props) {
  const words = useProblemText()
  const { error } = dialog.form
  return (
    <FormDialog
      {...dialog}
      note={note && sentence(note)}
      changed={opened?.changed ? <Changed stay={stay} onAccept={opened.accept} /> : undefined}
      instead={(refusal) => {
        const way = wayOn?.(refusal)
        return way ? (
          <Conflict level={3} title={words(error)} text="">
            {way}
          </Conflict>
        ) : null
      }}
    />
  )
}

/** Somebody changed the stay while the form stood open: who, what, and on from there with what was typed. */
function Changed({ stay, onAccept }: { stay: Stay; onAccept: () => void }) {
  const t = useTranslations('stayPage.acts.changed')
  const words = useEventWords()
  const latest = [...stay.timeline].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]
  return (
    <Conflict
      level={3}
      title={t('title', { by: latest?.by ?? 'none' })}
      text={t('what', { event: latest ? words(latest).title : '' })}
    >
      <div className="sp-actions">
        <Button size="sm" onClick={onAccept}>
          {t('go')}
        </Button>
      </div>
    </Conflict>
  )
}
