import { placesIn } from '@samplass/domain/housing/offer'
import { Button } from '@samplass/ui/button'
import { RadioField, SelectField, TextField } from '@samplass/ui/form-field'
import { NumberField } from '@samplass/ui/number-field'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { DayField } from '../shell/day-field.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useRefusal } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useStockAct } from './use-stock-act.ts'
import type { DwellingPage } from './words.ts'

/** Whether the neighbours may use it, for how long and how much of it. They never read where it is. */
export function OfferPanel({ page }: { page: DwellingPage }) {
  const t = useTranslations('housing.offer')
  const dates = useDates()
  const refusal = useRefusal()
  const [open, setOpen] = useState<'offer' | 'back' | null>(null)
  const close = () => setOpen(null)
  const { offer, cooperations, mayManage } = page
  if (!offer && cooperations.length === 0) return null
  const whyNot = page.whyNotOfferOut ? refusal(page.whyNotOfferOut, {}) : null
  return (
    <Panel
      heading={t('title')}
      aside={
        mayManage &&
        (offer ? (
          <Button size="sm" variant="secondary" onClick={() => setOpen('back')}>
            {t('back')}
          </Button>
        ) : (
          <Button size="sm" variant="secondary" whyNot={whyNot} onClick={() => setOpen('offer')}>
            {t('offer')}
          </Button>
        ))
      }
    >
      {offer ? (
        <div className="sp-stack sp-stack--close">
          <p>
            {t('stands', {
              cooperation: offer.cooperation ?? 'none',
              from: dates.withYear(offer.fromOn),
              until: dates.withYear(offer.untilOn),
            })}
          </p>
          <p className="sp-small">{t(`share.${offer.shareOf}`, { share: offer.share })}</p>
          <p className="sp-small sp-muted">{t('reads')}</p>
        </div>
      ) : (
        <p className="sp-muted">{t('none')}</p>
      )}
      {open === 'offer' && <OfferDialog page={page} onClose={close} />}
      {open === 'back' && <BackDialog page={page} onClose={close} />}
    </Panel>
  )
}

function OfferDialog({ page, onClose }: { page: DwellingPage; onClose: () => void }) {
  const t = useTranslations('housing.offer')
  const forms = useTranslations('housing.form')
  const trpc = useTRPC()
  const { cooperations, dwelling } = page
  const offer = useMutation(trpc.housing.offerOut.mutationOptions(useStockAct(t('done'), onClose)))
  const places = placesIn(dwelling)
  const form = useDialogForm({
    start: {
      cooperationId: cooperations.length === 1 ? (cooperations[0]?.id ?? '') : '',
      fromOn: page.today as string,
      untilOn: '',
      shareOf: 'places' as 'places' | 'time',
      share: places as number | null,
      contact: '',
    },
    check: ({ cooperationId, fromOn, untilOn, shareOf, share, contact }) => ({
      cooperationId: !cooperationId && t('needCooperation'),
      untilOn: (!untilOn || untilOn <= fromOn) && t('needUntil'),
      share:
        (share === null || share < 1 || share > (shareOf === 'places' ? places : 100)) &&
        t(shareOf === 'places' ? 'needPlaces' : 'needPercent', { places }),
      contact: contact.trim() === '' && t('needContact'),
    }),
    calls: [offer],
    send: ({ share, contact, ...typed }) =>
      offer.mutate({
        ...{ dwellingId: dwelling.id, version: dwelling.version, share: share ?? 0, contact: contact.trim() },
        ...typed,
      }),
  })
  const { shareOf } = form.typed
  return (
    <FormDialog form={form} title={t('formTitle')} note={t('reads')} submit={t('offer')} onClose={onClose}>
      <SelectField
        {...form.text('cooperationId')}
        label={t('cooperation')}
        placeholder={t('choose')}
        options={cooperations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayField {...form.value('fromOn')} label={t('fromOn')} />
      <DayField {...form.value('untilOn')} label={t('untilOn')} />
      <RadioField
        {...form.value('shareOf')}
        label={t('shareOf')}
        options={(['places', 'time'] as const).map((value) => ({ value, label: t(`shares.${value}`) }))}
      />
      <NumberField
        {...form.value('share')}
        label={t(shareOf === 'places' ? 'sharePlaces' : 'sharePercent')}
        min={1}
        max={shareOf === 'places' ? places : 100}
        less={forms('less')}
        more={forms('more')}
      />
      <TextField {...form.text('contact')} label={t('contact')} description={t('contactHint')} maxLength={120} />
    </FormDialog>
  )
}

function BackDialog({ page, onClose }: { page: DwellingPage; onClose: () => void }) {
  const t = useTranslations('housing.offer')
  const trpc = useTRPC()
  const back = useMutation(trpc.housing.takeBackOffer.mutationOptions(useStockAct(t('backDone'), onClose)))
  const { id: dwellingId, version } = page.dwelling
  const form = useDialogForm({ start: {}, calls: [back], send: () => back.mutate({ dwellingId, version }) })
  return <FormDialog form={form} title={t('backTitle')} note={t('backNote')} submit={t('back')} onClose={onClose} />
}
