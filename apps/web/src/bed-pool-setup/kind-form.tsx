import { unitKinds } from '@samplass/domain/bed-pool/kinds'
import { addUnitKindInput, changeUnitKindInput } from '@samplass/domain/bed-pool/schema'
import { Button } from '@samplass/ui/button'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { FormDialog } from './form-dialog.tsx'
import type { Kind } from './group-panel.tsx'
import { useDraft } from './use-draft.ts'

/** A new group, which starts with the published rules of its type; or the name of one, and its end. */
export function KindForm({ houseId, kind, onClose }: { houseId: string; kind: Kind | null; onClose: () => void }) {
  return kind ? <ChangeKind kind={kind} onClose={onClose} /> : <AddKind houseId={houseId} onClose={onClose} />
}

function AddKind({ houseId, onClose }: { houseId: string; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const inWords = useProblemText()
  const add = useMutation(
    useTRPC().bedPool.addUnitKind.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const form = useDraft(addUnitKindInput, { houseId, kind: '', name: '' })
  return (
    <FormDialog
      open
      title={t('house.addGroup')}
      note={t('house.noGroupsText')}
      pending={add.isPending}
      refusal={add.error && inWords(add.error)}
      problems={form.problems}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={() => form.submit((values) => add.mutate(values))}
    >
      <SelectField
        label={t('house.groupKind')}
        placeholder=""
        {...form.field('kind')}
        value={form.draft.kind}
        onChange={(event) => form.set('kind', event.target.value)}
        options={unitKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField
        label={t('house.groupName')}
        autoComplete="off"
        {...form.field('name')}
        value={form.draft.name}
        onChange={(event) => form.set('name', event.target.value)}
      />
    </FormDialog>
  )
}

function ChangeKind({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const inWords = useProblemText()
  const change = useMutation(
    useTRPC().bedPool.changeUnitKind.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const form = useDraft(changeUnitKindInput, { unitKindId: kind.id, name: kind.name })
  return (
    <FormDialog
      open
      title={t('house.changeGroup')}
      pending={change.isPending}
      refusal={change.error && inWords(change.error)}
      problems={form.problems}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={() => form.submit((values) => change.mutate(values))}
    >
      <TextField
        label={t('house.groupName')}
        autoComplete="off"
        {...form.field('name')}
        value={form.draft.name}
        onChange={(event) => form.set('name', event.target.value)}
      />
      <div>
        <Button
          variant="secondary"
          data-color="danger"
          busy={change.isPending}
          onClick={() => change.mutate({ unitKindId: kind.id, name: kind.name, archived: true })}
        >
          {t('house.archiveGroup')}
        </Button>
      </div>
    </FormDialog>
  )
}
