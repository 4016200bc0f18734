import { zodResolver } from '@hookform/resolvers/zod'
import { type BedAttribute, bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { tonight } from '@samplass/domain/nights'
import { requestPlaceInput } from '@samplass/domain/stay/schema'
import { Button } from '@samplass/ui/button'
import { CheckGroup, SelectField } from '@samplass/ui/form-field'
import { NightsField } from '@samplass/ui/nights-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PersonSearch } from '../../person/person-search.tsx'
import { capital } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { useFields } from '../page/use-fields.ts'
import { CallBackField } from './call-back-field.tsx'
import { RowDialog, useListed } from './row-dialog.tsx'

/** Who, for what, from when, and what was promised. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('waiting')
  const attributes = useTranslations('bedPool.words.attributes')
  const trpc = useTRPC()
  const listed = useListed(onClose)
  const [who, setWho] = useState('')
  const night = useQuery(trpc.stay.night.queryOptions({}))
  const kinds = (night.data?.houses ?? [])
    .filter(({ mayUse }) => mayUse)
    .flatMap((house) => house.kinds.map((kind) => ({ ...kind, house })))
  const ask = useMutation(
    trpc.stay.requestPlace.mutationOptions({
      onError: listed.onError,
      onSuccess: () => listed.done(t('added.done', { who })),
    }),
  )
  const { control, register, handleSubmit, formState, setValue, watch } = useForm({
    resolver: zodResolver(requestPlaceInput),
    defaultValues: {
      personId: '',
      unitKindId: '',
      wantedOn: tonight(serverNow()) as string,
      nights: 7,
      needs: [] as BedAttribute[],
      callBackAt: null as string | null,
    },
    shouldFocusError: false,
  })
  const fields = useFields(formState.errors, {
    personId: t('added.fixPerson'),
    unitKindId: t('added.fixKind'),
    wantedOn: t('added.fixDate'),
    nights: t('added.fixNights'),
    callBackAt: t('added.fixCall'),
  })
  const picked = watch('personId') !== ''
  return (
    <RowDialog
      wide
      title={t('added.title')}
      submit={who && picked ? t('added.submitWho', { who }) : t('added.submit')}
      pending={ask.isPending}
      error={ask.error}
      problems={fields.problems}
      attempt={formState.submitCount}
      onClose={onClose}
      onSubmit={handleSubmit((input) => ask.mutate(input))}
    >
      <div id={fields.idOf('personId')} tabIndex={-1}>
        {picked ? (
          <p className="sp-row">
            <b>{t('added.picked', { who })}</b>
            <Button size="sm" variant="tertiary" onClick={() => setValue('personId', '')}>
              {t('added.pickOther')}
            </Button>
          </p>
        ) : (
          <PersonSearch
            autoFocus
            onOpen={(personId, { person }) => {
              setWho(person.kind === 'full' ? `${person.givenName} ${person.familyName}` : t('restricted'))
              setValue('personId', personId, { shouldValidate: formState.isSubmitted })
            }}
          />
        )}
      </div>
      <SelectField
        {...register('unitKindId')}
        {...fields.field('unitKindId')}
        label={t('added.kind')}
        placeholder={t('added.kindPick')}
        options={kinds.map(({ id, name, house }) => ({
          value: id,
          label: `${t('kind', { kind: name, house: house.name })}, ${house.place}`,
        }))}
      />
      <div className="sp-pair">
        <Controller
          control={control}
          name="wantedOn"
          render={({ field }) => (
            <DayField
              {...fields.field('wantedOn')}
              label={t('added.wanted')}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="nights"
          render={({ field }) => (
            <NightsField
              {...fields.field('nights')}
              label={t('added.nights')}
              value={field.value}
              onChange={field.onChange}
              min={1}
              max={366}
              less={t('added.less')}
              more={t('added.more')}
            />
          )}
        />
      </div>
      <details className="sp-details">
        <summary>{t('added.needs')}</summary>
        <Controller
          control={control}
          name="needs"
          render={({ field }) => (
            <CheckGroup
              name="needs"
              label={t('added.needs')}
              value={field.value}
              onChange={field.onChange}
              options={bedAttributes.map((one) => ({ value: one, label: capital(attributes(one)) }))}
            />
          )}
        />
      </details>
      <Controller
        control={control}
        name="callBackAt"
        render={({ field }) => (
          <CallBackField {...fields.field('callBackAt')} label={t('added.callBack')} onChange={field.onChange} />
        )}
      />
    </RowDialog>
  )
}
