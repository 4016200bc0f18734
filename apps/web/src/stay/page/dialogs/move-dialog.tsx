import { addNights, type LocalDate, latest, nightsBetween } from '@samplass/domain/nights'
import { moveBedInput } from '@samplass/domain/stay/schema'
import { TextField } from '@samplass/ui/form-field'
import { Pick } from '@samplass/ui/pick'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useAttributes } from '../../../bed-pool/words.ts'
import { sentence, useDates } from '../../../shell/dates.ts'
import { against, useDialogForm } from '../../../shell/dialog-form.ts'
import { type Outputs, useTRPC } from '../../../shell/trpc.ts'
import { ActDialog, useActed, useOpenedVersion } from '../act-dialog.tsx'
import { type Stay, useWho } from '../stay.ts'
import type { DialogProps } from './act-of.tsx'

type Board = Outputs['bedPool']['board']

/** As far as one board reaches; the database has the last word on the nights beyond. */
const nightsMost = 62

export function MoveDialog({ stay, onClose }: DialogProps) {
  const t = useTranslations('stayPage.acts')
  const trpc = useTRPC()
  const dates = useDates()
  const attributes = useAttributes()
  const who = useWho()(stay.guest)
  const opened = useOpenedVersion(stay)
  const acted = useActed(stay, onClose)
  const fromOn = latest(stay.tonight as LocalDate, stay.dates.arriveOn as LocalDate)
  const toOn = latest(stay.dates.departOn as LocalDate, addNights(fromOn, 1))
  const nights = Math.min(nightsMost, nightsBetween(fromOn, toOn))
  const board = useQuery(trpc.bedPool.board.queryOptions({ fromOn, nights, houseIds: [stay.house.id] }))
  const move = useMutation(
    trpc.stay.moveBed.mutationOptions({
      onError: acted.onError,
      onSuccess: ({ bedName }) => acted.done(t('move.done', { who, bed: bedName })),
    }),
  )
  const of = { stayId: stay.stayId, version: opened.version }
  const form = useDialogForm({
    start: { bedId: '', reason: '' },
    check: (typed) => against(moveBedInput, { ...of, ...typed }, { bedId: t('fix.bed'), reason: t('fix.why') }),
    calls: [move],
    send: (typed) => move.mutate({ ...of, ...typed }),
  })
  const beds = board.data ? freeIn(board.data, stay, fromOn, toOn) : []
  const chosen = beds.find(({ id }) => id === form.typed.bedId)
  const day = dates.short(toOn)
  return (
    <ActDialog
      form={form}
      stay={stay}
      onClose={onClose}
      title={t('move.title', { who })}
      note={t('move.note', { bed: stay.bed.name })}
      submit={chosen ? t('move.submitTo', { bed: chosen.name }) : t('move.submit')}
      opened={opened}
    >
      {board.isPending ? (
        <Skeleton label={t('move.legend', { day })} rows={3} />
      ) : beds.length === 0 ? (
        <p>{sentence(t('move.none', { day }))}</p>
      ) : (
        <Pick
          {...form.field('bedId')}
          legend={t('move.legend', { day })}
          value={form.typed.bedId || null}
          onChange={(bedId) => form.set({ bedId })}
          options={beds.map((bed) => ({
            value: bed.id,
            title: bed.name,
            where: [bed.kindName, attributes(bed.attributes)].filter(Boolean).join(', '),
            mark: bed.turnaround && <StatusTag state="klar">{dates.time(bed.turnaround.dueAt)}</StatusTag>,
          }))}
        />
      )}
      <TextField {...form.text('reason')} label={t('move.reason')} autoComplete="off" />
    </ActDialog>
  )
}

/** Beds of the house with nothing on any of the nights, in its own order. */
function freeIn(board: Board, stay: Stay, fromOn: string, toOn: string) {
  const kinds = board.houses.flatMap((house) => house.kinds)
  return kinds.flatMap((kind) =>
    kind.beds
      .filter((bed) => bed.id !== stay.bed.id && (bed.archivedOn === null || bed.archivedOn >= toOn))
      .filter(
        (bed) =>
          !bed.bars.some(
            (bar) => bar.fromOn < toOn && fromOn < bar.toOn && !(bar.kind === 'stay' && bar.state === 'ended'),
          ),
      )
      .map((bed) => ({ ...bed, kindName: kind.name })),
  )
}
