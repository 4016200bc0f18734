import { type BedAttribute, bedAttributes } from '@samplass/domain/bed-pool/kinds'
import { tonight } from '@samplass/domain/nights'
import { requestPlaceInput } from '@samplass/domain/stay/schema'
import { Button } from '@samplass/ui/button'
import { CheckGroup, SelectField } from '@samplass/ui/form-field'
import { NightsField } from '@samplass/ui/nights-field'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonSearch } from '../../person/person-search.tsx'
import { capital } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { against, useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { CallBackField } from './call-back-field.tsx'
import { useListed } from './use-listed.ts'

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
  const form = useDialogForm({
    start: {
      personId: '',
      unitKindId: '',
      wantedOn: tonight(serverNow()) as string,
      nights: 7 as number | null,
      needs: [] as BedAttribute[],
      callBackAt: null as string | null,
    },
    check: (typed) =>
      against(requestPlaceInput, typed, {
        personId: t('added.fixPerson'),
        unitKindId: t('added.fixKind'),
        wantedOn: t('added.fixDate'),
        nights: t('added.fixNights'),
        callBackAt: t('added.fixCall'),
      }),
    calls: [ask],
    send: ({ nights, ...typed }) => nights !== null && ask.mutate({ ...typed, nights }),
  })
  const picked = form.typed.personId !== ''
  return (
    <FormDialog
      form={form}
      wide
      title={t('added.title')}
      submit={who && picked ? t('added.submitWho', { who }) : t('added.submit')}
      onClose={onClose}
    >
      <div id={form.field('personId').id} tabIndex={-1}>
        {picked ? (
          <p className="sp-row">
            <b>{t('added.picked', { who })}</b>
            <Button size="sm" variant="tertiary" onClick={() => form.set({ personId: '' })}>
              {t('added.pickOther')}
            </Button>
          </p>
        ) : (
          <PersonSearch
            autoFocus
            onOpen={(personId, { person }) => {
              setWho(person.kind === 'full' ? `${person.givenName} ${person.familyName}` : t('restricted'))
              form.set({ personId })
            }}
          />
        )}
      </div>
      <SelectField
        {...form.text('unitKindId')}
        label={t('added.kind')}
        placeholder={t('added.kindPick')}
        options={kinds.map(({ id, name, house }) => ({
          value: id,
          label: `${t('kind', { kind: name, house: house.name })}, ${house.place}`,
        }))}
      />
      <div className="sp-pair">
        <DayField {...form.value('wantedOn')} label={t('added.wanted')} />
        <NightsField
          {...form.value('nights')}
          label={t('added.nights')}
          min={1}
          max={366}
          less={t('added.less')}
          more={t('added.more')}
        />
      </div>
      <details className="sp-details">
        <summary>{t('added.needs')}</summary>
        <CheckGroup
          {...form.value('needs')}
          label={t('added.needs')}
          options={bedAttributes.map((one) => ({ value: one, label: capital(attributes(one)) }))}
        />
      </details>
      <CallBackField {...form.value('callBackAt')} label={t('added.callBack')} />
    </FormDialog>
  )
}
