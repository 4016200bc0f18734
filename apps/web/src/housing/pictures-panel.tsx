import { Button } from '@samplass/ui/button'
import { FileDrop } from '@samplass/ui/file-drop'
import { TextField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { base64Of } from '../spreadsheet/save-file.ts'
import { useStockAct } from './use-stock-act.ts'
import type { DwellingPage } from './words.ts'

const BYTES_MAX = 2_000_000

/** Pictures, each with what it shows in words. */
export function PicturesPanel({ page }: { page: DwellingPage }) {
  const t = useTranslations('housing.pictures')
  const [adding, setAdding] = useState(false)
  const mayChange = page.mayManage && page.dwelling.archivedOn === null
  return (
    <Panel
      heading={t('title')}
      aside={
        mayChange && (
          <Button size="sm" variant="secondary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      {page.pictures.length === 0 ? (
        <p className="sp-muted">{t('none')}</p>
      ) : (
        <div className="sp-pair">
          {page.pictures.map((picture) => (
            <Picture key={picture.id} picture={picture} mayRemove={mayChange} />
          ))}
        </div>
      )}
      {adding && <AddPicture dwellingId={page.dwelling.id} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function Picture({ picture, mayRemove }: { picture: DwellingPage['pictures'][number]; mayRemove: boolean }) {
  const t = useTranslations('housing.pictures')
  const trpc = useTRPC()
  const query = useQuery({
    ...trpc.housing.getPicture.queryOptions({ pictureId: picture.id }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const remove = useMutation(trpc.housing.removePicture.mutationOptions(useStockAct(t('removed'), () => {})))
  return (
    <figure>
      {query.data && <img src={`data:${query.data.mediaType};base64,${query.data.base64}`} alt={picture.shows} />}
      <figcaption className="sp-small">{picture.shows}</figcaption>
      {mayRemove && (
        <Button
          size="sm"
          variant="tertiary"
          busy={remove.isPending}
          onClick={() => remove.mutate({ pictureId: picture.id })}
        >
          {t('remove')}
          <span className="sp-sr">, {picture.shows}</span>
        </Button>
      )}
    </figure>
  )
}

function AddPicture({ dwellingId, onClose }: { dwellingId: string; onClose: () => void }) {
  const t = useTranslations('housing.pictures')
  const trpc = useTRPC()
  const add = useMutation(trpc.housing.addPicture.mutationOptions(useStockAct(t('added'), onClose)))
  const form = useDialogForm({
    start: { base64: '', name: '', unfit: false, shows: '' },
    check: ({ base64, unfit, shows }) => ({
      base64: (unfit && t('tooLarge')) || (!base64 && t('needPicture')),
      shows: !shows.trim() && t('needShows'),
    }),
    calls: [add],
    send: ({ base64, shows }) => add.mutate({ dwellingId, base64, shows: shows.trim() }),
  })
  const take = async (file: File) => {
    const unfit = file.size > BYTES_MAX
    form.set({ name: file.name, unfit, base64: unfit ? '' : await base64Of(file) })
  }
  const { id, error } = form.field('base64')
  return (
    <FormDialog form={form} title={t('addTitle')} submit={t('add')} onClose={onClose}>
      <FileDrop
        id={id}
        label={t('drop')}
        hint={t('hint')}
        choose={t('choose')}
        accept="image/jpeg,image/png,image/webp"
        chosen={form.typed.name || undefined}
        error={error ?? (form.typed.unfit ? t('tooLarge') : undefined)}
        onFile={(file) => void take(file)}
      />
      <TextField {...form.text('shows')} label={t('shows')} description={t('showsHint')} maxLength={200} />
    </FormDialog>
  )
}
