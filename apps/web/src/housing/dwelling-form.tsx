import { localDateOf } from '@samplass/domain/nights'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { amounts, type DwellingDraft, draftOf, factsOf, isAmount, isUnitNumber, most } from './dwelling-draft.ts'
import { DwellingFields } from './dwelling-fields.tsx'
import { useStockAct } from './use-stock-act.ts'
import { addressOf, type DwellingPage } from './words.ts'

function useCheck() {
  const t = useTranslations('housing.form')
  return (draft: DwellingDraft) => ({
    street: !draft.street.trim() && t('needStreet'),
    postalCode: !/^\d{4}$/.test(draft.postalCode.trim()) && t('needPostalCode'),
    unitNumber: !isUnitNumber(draft) && t('needUnit'),
    ...Object.fromEntries(
      amounts.map((field) => [field, !isAmount(draft, field) && t('needNumber', { most: most[field] })]),
    ),
  })
}

export function AddDwelling(props: { onClose: () => void; onAdded: (dwellingId: string) => void }) {
  const t = useTranslations('housing.form')
  const trpc = useTRPC()
  const act = useStockAct(t('added'), ({ dwellingId }: { dwellingId: string }) => props.onAdded(dwellingId))
  const add = useMutation(trpc.housing.addDwelling.mutationOptions(act))
  const form = useDialogForm({
    start: { ...draftOf(null), inStockFrom: localDateOf(serverNow()) as string },
    check: useCheck(),
    calls: [add],
    send: ({ inStockFrom, ...draft }) => add.mutate({ ...factsOf(draft), inStockFrom }),
  })
  return (
    <FormDialog form={form} title={t('add')} submit={t('add')} wide onClose={props.onClose}>
      <DwellingFields form={form} />
      <DayField label={t('inStockFrom')} {...form.value('inStockFrom')} />
    </FormDialog>
  )
}

export function ChangeDwelling({ page, onClose }: { page: DwellingPage; onClose: () => void }) {
  const t = useTranslations('housing.form')
  const trpc = useTRPC()
  const change = useMutation(trpc.housing.changeDwelling.mutationOptions(useStockAct(t('changed'), onClose)))
  const { id: dwellingId, version } = page.dwelling
  const form = useDialogForm({
    start: draftOf(page),
    check: useCheck(),
    calls: [change],
    send: (draft) => change.mutate({ dwellingId, version, ...factsOf(draft) }),
  })
  return (
    <FormDialog form={form} title={t('change')} submit={t('save')} wide onClose={onClose}>
      <DwellingFields form={form} />
    </FormDialog>
  )
}

/** Out of the stock from a day on. What happened there stays. */
export function ArchiveDwelling({ page, onClose }: { page: DwellingPage; onClose: () => void }) {
  const t = useTranslations('housing.form')
  const trpc = useTRPC()
  const archive = useMutation(trpc.housing.archiveDwelling.mutationOptions(useStockAct(t('archived'), onClose)))
  const { id: dwellingId, version, unitNumber } = page.dwelling
  const form = useDialogForm({
    start: { archivedOn: page.today as string },
    calls: [archive],
    send: ({ archivedOn }) => archive.mutate({ dwellingId, version, archivedOn }),
  })
  return (
    <FormDialog
      form={form}
      title={t('archiveTitle', { address: addressOf({ street: page.building.street, unitNumber }) })}
      note={t('archiveNote')}
      submit={t('archive')}
      onClose={onClose}
    >
      <DayField label={t('archivedOn')} {...form.value('archivedOn')} />
    </FormDialog>
  )
}
