import { asLocalDate } from '@samplass/domain/nights'
import { type ContractKind, contractKinds, warningsOfLease } from '@samplass/domain/tenancy/lease'
import { Button } from '@samplass/ui/button'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonHead } from '../../person/banner.tsx'
import { type PersonHit, PersonSearch } from '../../person/person-search.tsx'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { WarningList } from '../due-panel.tsx'
import { useTenancyAct } from '../use-tenancy-act.ts'
import type { Signable } from '../words.ts'
import { amountOrNone, useFormWords } from './form-words.ts'
import { inputOf, leaseStart, termsOf } from './lease-draft.ts'
import { LeaseFields } from './lease-fields.tsx'

type Given = {
  signable: Signable
  /** The offer that was said yes to; null: somebody who lives there already. */
  accepted: Signable['accepted'][number] | null
  onClose: () => void
  onSigned: (tenancyId: string) => void
}

/** A lease is written down. What the law asks of it is said while it is typed, and stops nothing. */
export function SignDialog({ signable, accepted, onClose, onSigned }: Given) {
  const t = useTranslations('tenancy')
  const trpc = useTRPC()
  const words = useFormWords()
  const [hit, setHit] = useState<PersonHit | null>(null)
  const sign = useMutation(
    trpc.tenancy.signTenancy.mutationOptions(
      useTenancyAct(t('forms.sign.done'), ({ tenancyId }: { tenancyId: string }) => {
        onClose()
        onSigned(tenancyId)
      }),
    ),
  )
  const kind = contractKinds.find((one) => one === accepted?.contractKind)
  const form = useDialogForm({
    start: leaseStart(accepted?.dwellingId ?? '', kind ?? '', accepted?.rentKr ?? null),
    check: (typed) => ({
      dwellingId: words.chosen(typed.dwellingId),
      contractKind: words.chosen(typed.contractKind),
      signedOn: words.past(typed.signedOn),
      fromOn: words.someDay(typed.fromOn),
      untilOn: typed.untilOn !== '' && typed.untilOn <= typed.fromOn && t('forms.later'),
      specialTermsToldOn:
        typed.specialTermsToldOn !== '' && typed.specialTermsToldOn > typed.signedOn && t('forms.dayWrong'),
      rentKr: words.amountNeeded(typed.rentKr),
      allowanceKr: words.amount(typed.allowanceKr),
      rentPayer: words.chosen(typed.rentPayer),
      security: words.chosen(typed.security),
      depositKr: words.amount(typed.depositKr),
    }),
    calls: [sign],
    send: (typed) => {
      const personId = accepted ? (accepted.whose.personId ?? '') : (hit?.person.personId ?? '')
      sign.mutate({ personId, allocationId: accepted?.allocationId ?? null, ...inputOf(typed) })
    },
  })
  const { typed } = form
  const warnings =
    typed.contractKind && typed.signedOn && typed.fromOn && amountOrNone(typed.rentKr)
      ? warningsOfLease(
          termsOf(typed, typed.contractKind as ContractKind, asLocalDate(typed.signedOn)),
          signable.limits,
        )
      : []
  const missing = !accepted && !hit
  return (
    <FormDialog
      form={form}
      wide
      title={t('forms.sign.title')}
      note={accepted ? accepted.whose.name : t('forms.sign.note')}
      submit={t('forms.sign.submit')}
      whyNot={missing ? t('forms.sign.whoMissing') : null}
      onClose={onClose}
    >
      {missing && <PersonSearch variant="panel" ways={false} onOpen={(_, found) => setHit(found)} />}
      {hit && (
        <PersonHead
          person={hit.person}
          actions={
            <Button size="sm" variant="tertiary" onClick={() => setHit(null)}>
              {t('forms.sign.other')}
            </Button>
          }
        />
      )}
      {!missing && (
        <>
          <LeaseFields form={form} dwellings={accepted ? [accepted] : signable.free} fixed={accepted !== null} />
          {warnings.length > 0 && (
            <Notice tone="warning" live="polite" title={t('warningsTitle')}>
              <WarningList warnings={warnings} limits={signable.limits} />
            </Notice>
          )}
        </>
      )}
    </FormDialog>
  )
}
