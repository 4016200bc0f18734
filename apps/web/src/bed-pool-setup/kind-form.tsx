import { unitKinds } from '@samplass/domain/bed-pool/kinds'
import { addUnitKindInput, changeUnitKindInput } from '@samplass/domain/bed-pool/schema'
import { Button } from '@samplass/ui/button'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import type { Kind } from './group-panel.tsx'
import { useDraft } from './use-draft.ts'

/** A new group, which starts with the published rules of its type; or the name of one, and its end. */
export function KindForm({ houseId, kind, onClose }: { houseId: string; kind: Kind | null; onClose: () => void }) {
  return kind ? <ChangeKind kind={kind} onClose={onClose} /> : <AddKind houseId={houseId} onClose={onClose} />
}

function AddKind({ houseId, onClose }: { houseId: string; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const add = useMutation(
    useTRPC().bedPool.addUnitKind.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const form = useDraft(addUnitKindInput, { houseId, kind: '', name: '' })
  return (
    <FormDialog
      title={t('house.addGroup')}
      note={t('house.noGroupsText')}
      form={form.through([add], (values) => add.mutate(values))}
      onClose={onClose}
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
  const change = useMutation(
    useTRPC().bedPool.changeUnitKind.mutationOptions({ onSuccess: () => queries.invalidateQueries().then(onClose) }),
  )
  const form = useDraft(changeUnitKindInput, { unitKindId: kind.id, name: kind.name })
  return (
    <FormDialog
      title={t('house.changeGroup')}
      form={form.through([change], (values) => change.mutate(values))}
      onClose={onClose}
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
