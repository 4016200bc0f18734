import { localDateOf } from '@samplass/domain/nights'
import { type WishedKind, wishedKinds } from '@samplass/domain/placement/kinds'
import { CheckField, CheckGroup, RadioField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { usePlacementAct } from '../use-placement-act.ts'
import type { Wish } from '../words.ts'
import { krIn, needsOf, placesIn, startOf, wishNeeds } from './wish-values.ts'

type Props = { personId: string; wish: Wish | null; onClose: () => void }

/** What the person wishes, written with them: the next version. What was not talked of stays empty. */
export function WishesDialog({ personId, wish, onClose }: Props) {
  const t = useTranslations('placement.forms.wishes')
  const all = useTranslations('placement')
  const trpc = useTRPC()
  const record = useMutation(trpc.placement.recordWishes.mutationOptions(usePlacementAct(t('done'), onClose)))
  const optional = all('forms.optional')
  const form = useDialogForm({
    start: startOf(wish),
    check: (typed) => ({
      areas: placesIn(typed.areas) === null && t('placesWrong'),
      awayFrom: placesIn(typed.awayFrom) === null && t('placesWrong'),
      bedroomsLeast:
        typed.bedroomsLeast !== null && !(typed.bedroomsLeast >= 0 && typed.bedroomsLeast <= 12) && t('bedroomsWrong'),
      income: krIn(typed.income, 500_000) === undefined && t('moneyWrong'),
      allowance: krIn(typed.allowance, 100_000) === undefined && t('moneyWrong'),
      withPerson: !typed.withPerson && t('withPersonMissing'),
    }),
    calls: [record],
    send: (typed) =>
      record.mutate({
        ...{ personId, seen: wish?.wishVersion ?? 0, mappedOn: localDateOf(serverNow()), withPerson: true },
        ...{ areas: placesIn(typed.areas) ?? [], awayFrom: placesIn(typed.awayFrom) ?? [] },
        ...{ kinds: typed.kinds as WishedKind[], alone: typed.alone === '' ? null : typed.alone === 'yes' },
        ...{ bedroomsLeast: typed.bedroomsLeast, pets: typed.pets.trim(), ...needsOf(typed.needs) },
        ...{
          incomeKrMonth: krIn(typed.income, 500_000) ?? null,
          allowanceKrMonth: krIn(typed.allowance, 100_000) ?? null,
        },
        ...{ words: typed.words.trim(), resources: typed.resources.trim() },
      }),
  })
  return (
    <FormDialog wide form={form} title={t('title')} note={t('note')} submit={t('submit')} onClose={onClose}>
      <TextField {...form.text('areas')} label={t('areas')} optional={optional} description={t('areasNote')} />
      <TextField {...form.text('awayFrom')} label={t('awayFrom')} optional={optional} description={t('awayFromNote')} />
      <CheckGroup
        {...form.value('kinds')}
        label={t('kinds')}
        optional={optional}
        options={wishedKinds.map((value) => ({ value, label: all(`match.kinds.${value}`) }))}
      />
      <RadioField
        {...form.value('alone')}
        inline
        label={t('alone')}
        options={[
          { value: 'yes', label: t('aloneYes') },
          { value: 'no', label: t('aloneNo') },
          { value: '', label: t('aloneUnsaid') },
        ]}
      />
      <NumberField
        {...form.value('bedroomsLeast')}
        label={t('bedrooms')}
        optional={optional}
        min={0}
        max={12}
        less={all('forms.less')}
        more={all('forms.more')}
      />
      <CheckGroup
        {...form.value('needs')}
        label={t('needs')}
        optional={optional}
        options={wishNeeds.map((value) => ({ value, label: all(`wishes.${value}`) }))}
      />
      <TextField
        {...form.text('pets')}
        label={t('pets')}
        optional={optional}
        description={t('petsNote')}
        maxLength={100}
      />
      <div className="sp-pair">
        <TextField
          {...form.text('income')}
          label={t('income')}
          optional={optional}
          inputMode="numeric"
          maxLength={10}
        />
        <TextField
          {...form.text('allowance')}
          label={t('allowance')}
          optional={optional}
          inputMode="numeric"
          maxLength={10}
        />
      </div>
      <TextAreaField {...form.text('words')} label={t('words')} optional={optional} maxLength={2000} />
      <TextAreaField
        {...form.text('resources')}
        label={t('resources')}
        optional={optional}
        description={t('resourcesNote')}
        maxLength={2000}
      />
      <CheckField {...form.box('withPerson')} label={t('withPerson')} />
    </FormDialog>
  )
}
