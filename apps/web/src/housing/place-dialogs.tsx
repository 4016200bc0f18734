import { type LandlordKind, landlordKinds } from '@samplass/domain/housing/kinds'
import { readNumber } from '@samplass/domain/numbers'
import { normalisePhone } from '@samplass/domain/person/phone'
import { SelectField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { useStockAct } from './use-stock-act.ts'
import type { DwellingPage } from './words.ts'

const HOMES_MAX = 2000

/** What is said once of all that is in the building, and how many of its homes the programme may have. */
export function BuildingDialog({ building, onClose }: { building: DwellingPage['building']; onClose: () => void }) {
  const t = useTranslations('housing.places')
  const ofForm = useTranslations('housing.form')
  const page = useTranslations('housing.page')
  const change = useMutation(useTRPC().housing.changeBuilding.mutationOptions(useStockAct(t('buildingDone'), onClose)))
  const isCount = (text: string, least: number) => {
    const value = readNumber(text)
    return value === null || (Number.isInteger(value) && value >= least && value <= HOMES_MAX)
  }
  const form = useDialogForm({
    start: {
      postalPlace: building.postalPlace,
      area: building.area,
      dwellingsTotal: String(building.dwellingsTotal ?? ''),
      programmeMost: String(building.programmeMost ?? ''),
    },
    check: ({ dwellingsTotal, programmeMost }) => ({
      dwellingsTotal: !isCount(dwellingsTotal, 1) && ofForm('needNumber', { most: HOMES_MAX }),
      programmeMost: !isCount(programmeMost, 0) && ofForm('needNumber', { most: HOMES_MAX }),
    }),
    calls: [change],
    send: ({ dwellingsTotal, programmeMost, ...typed }) =>
      change.mutate({
        ...{ buildingId: building.id, version: building.version, ...typed },
        dwellingsTotal: readNumber(dwellingsTotal),
        programmeMost: readNumber(programmeMost),
      }),
  })
  const optional = ofForm('optional')
  return (
    <FormDialog form={form} title={t('building')} note={building.street} submit={ofForm('save')} onClose={onClose}>
      <TextField {...form.text('postalPlace')} label={ofForm('postalPlace')} optional={optional} maxLength={60} />
      <TextField {...form.text('area')} label={ofForm('area')} optional={optional} maxLength={60} />
      <TextField
        {...form.text('dwellingsTotal')}
        label={page('buildingTotal')}
        optional={optional}
        inputMode="numeric"
        maxLength={5}
      />
      <TextField
        {...form.text('programmeMost')}
        label={t('most')}
        description={t('mostHint')}
        optional={optional}
        inputMode="numeric"
        maxLength={5}
      />
    </FormDialog>
  )
}

type Landlord = NonNullable<DwellingPage['landlord']>

/** A landlord, new or known. A new one can be chosen for a dwelling at once. */
export function LandlordDialog({ landlord, onClose }: { landlord: Landlord | null; onClose: () => void }) {
  const t = useTranslations('housing.places')
  const page = useTranslations('housing.page')
  const ofForm = useTranslations('housing.form')
  const words = useTranslations('housing.words')
  const trpc = useTRPC()
  const add = useMutation(trpc.housing.addLandlord.mutationOptions(useStockAct(t('landlordDone'), onClose)))
  const change = useMutation(trpc.housing.changeLandlord.mutationOptions(useStockAct(t('landlordDone'), onClose)))
  const form = useDialogForm({
    start: {
      kind: (landlord?.kind ?? '') as LandlordKind,
      name: landlord?.name ?? '',
      contactName: landlord?.contactName ?? '',
      phone: landlord?.phone ?? '',
      email: landlord?.email ?? '',
    },
    check: ({ kind, name, phone }) => ({
      kind: !kind && t('needKind'),
      name: !name.trim() && t('needName'),
      phone: phone.trim() !== '' && !normalisePhone(phone) && t('needPhone'),
    }),
    calls: [add, change],
    send: ({ phone, email, ...typed }) => {
      const given = { ...typed, phone: phone.trim() || null, email: email.trim() || null }
      if (landlord) change.mutate({ landlordId: landlord.id, version: landlord.version, ...given })
      else add.mutate(given)
    },
  })
  const optional = ofForm('optional')
  return (
    <FormDialog form={form} title={t(landlord ? 'landlord' : 'newLandlord')} submit={ofForm('save')} onClose={onClose}>
      <SelectField
        {...form.text('kind')}
        label={t('kind')}
        placeholder={t('choose')}
        options={landlordKinds.map((value) => ({ value, label: words(`landlords.${value}`) }))}
      />
      <TextField {...form.text('name')} label={t('name')} maxLength={120} autoComplete="off" />
      <TextField {...form.text('contactName')} label={page('contact')} optional={optional} maxLength={120} />
      <TextField {...form.text('phone')} label={page('phone')} optional={optional} inputMode="tel" maxLength={20} />
      <TextField {...form.text('email')} label={page('email')} optional={optional} inputMode="email" maxLength={254} />
    </FormDialog>
  )
}
