import { type BoardFrequency, type BoardGroup, boardGroups } from '@samplass/domain/board/board'
import { SelectField } from '@samplass/ui/form-field'
import { Skeleton } from '@samplass/ui/skeleton'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDay } from '../../follow-up/use-day.ts'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useBoardAct } from '../use-board-act.ts'
import { useColleagues } from '../use-colleagues.ts'
import { useHappening } from '../where-words.ts'
import { type Board, rowsOf, type Suggestion } from '../words.ts'
import { CardFields } from './card-fields.tsx'

type Props = { board: Board; suggestion: Suggestion | null; onClose: () => void }

/** Somebody whom the team follows up goes on the board: which group, and why. From a suggestion both are proposed, and may be changed. */
export function PutUpDialog({ board, suggestion, onClose }: Props) {
  const t = useTranslations('teamBoard')
  const words = useTranslations('teamBoard.putUpForm')
  const card = useTranslations('teamBoard.cardForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const happening = useHappening()
  const colleagues = useColleagues()
  const { team } = board
  const day = useDay(team.teamId)
  const put = useMutation(trpc.board.putOnBoard.mutationOptions(act.inForm(words('done'), onClose)))
  const form = useDialogForm({
    start: {
      personId: suggestion?.personId ?? '',
      group: (suggestion?.group ?? '') as BoardGroup | '',
      reason: suggestion ? happening(suggestion).slice(0, 200) : '',
      ...{ plan: '', frequency: '' as BoardFrequency | '', responsible: '' },
    },
    check: (typed) => ({
      personId: typed.personId === '' && words('personMissing'),
      group: typed.group === '' && words('groupMissing'),
      reason: !typed.reason.trim() && card('reasonMissing'),
      frequency: typed.frequency === '' && card('frequencyMissing'),
    }),
    calls: [put],
    send: ({ personId, group, reason, plan, frequency, responsible }) => {
      if (group === '' || frequency === '') return
      put.mutate({
        ...{ teamId: team.teamId, personId, group, reason: reason.trim(), plan: plan.trim(), frequency },
        responsibleAccount: responsible || null,
      })
    },
  })
  const up = new Set(rowsOf(board).flatMap(({ whose }) => (whose.kind === 'full' ? [whose.personId] : [])))
  const people = (day.data?.visits ?? []).flatMap(({ whose }) =>
    whose.kind === 'full' && whose.personId && !up.has(whose.personId)
      ? [{ value: whose.personId, label: whose.name }]
      : [],
  )
  const suggested =
    suggestion?.whose.kind === 'full' && !people.some(({ value }) => value === suggestion.personId)
      ? [{ value: suggestion.personId, label: suggestion.whose.name }]
      : []
  const options = [...suggested, ...people].sort((a, b) => a.label.localeCompare(b.label, 'nb'))
  const nobody = day.data && options.length === 0
  return (
    <FormDialog
      form={form}
      title={words('title')}
      note={words('note')}
      submit={words('submit')}
      whyNot={nobody ? words('nobodyLeft') : null}
      onClose={onClose}
    >
      {day.isPending ? (
        <Skeleton label={words('personPick')} rows={1} />
      ) : (
        <SelectField
          {...form.text('personId')}
          label={words('person')}
          placeholder={words('personPick')}
          options={options}
        />
      )}
      <SelectField
        {...form.text('group')}
        label={words('group')}
        placeholder={words('groupPick')}
        options={boardGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
      />
      <CardFields text={form.text} />
      <SelectField
        {...form.text('responsible')}
        label={t('card.who')}
        placeholder={t('card.noOne')}
        options={colleagues(board)}
      />
    </FormDialog>
  )
}
