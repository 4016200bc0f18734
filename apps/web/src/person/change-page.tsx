import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { type PersonValues, toChange } from './form-values.ts'
import { PersonFields } from './person-fields.tsx'
import { type OpenPerson, usePerson } from './use-person.tsx'
import { usePersonForm } from './use-person-form.ts'

const valuesOf = ({ person, responsibleNumber }: OpenPerson): PersonValues => ({
  givenName: person.givenName,
  familyName: person.familyName,
  number: '',
  removeNumber: false,
  birthYear: person.birthYear === null ? '' : String(person.birthYear),
  phone: person.phone === null ? '' : formatPhone(person.phone),
  municipality: responsibleNumber ?? '',
  address: person.address ?? '',
  fixedAbode: person.fixedAbode === null ? 'unknown' : person.fixedAbode ? 'yes' : 'no',
  addressProtection: person.protection,
})

/** What is known of somebody, put right. Somebody else's change in the meantime is told, not overwritten. */
export function ChangePage() {
  const t = useTranslations('person.person')
  const trpc = useTRPC()
  const toast = useToast()
  const navigate = useNavigate()
  const org = useMembership().slug
  const problemText = useProblemText()
  const { page, reload } = usePerson()
  const { personId } = page.person
  const { form, problems, attempt, takeFailure } = usePersonForm(valuesOf(page))
  const back = () => navigate({ to: '/$org/person/$personId', params: { org, personId } })
  const change = useMutation(
    trpc.person.change.mutationOptions({
      onSuccess: async () => {
        toast.show({ text: t('changed') })
        await reload()
        await back()
      },
      onError: (error) => takeFailure(error),
    }),
  )
  const atField = problems.some(({ field }) => field === 'person-number')
  const submit = (values: PersonValues) => change.mutate(toChange(values, { personId, version: page.version }))
  return (
    <form onSubmit={form.handleSubmit(submit)} noValidate className="sp-stack">
      <h2 className="sp-sr">{t('changeTitle')}</h2>
      <ErrorSummary title={t('summary')} problems={problems} attempt={attempt} />
      {change.error && !atField && <Notice tone="danger" live="assertive" title={problemText(change.error)} />}
      <PersonFields form={form} masked={page.person.numberMasked} addressHidden={page.person.addressHidden} />
      <Dock>
        <Button variant="tertiary" onClick={() => void back()}>
          {t('cancel')}
        </Button>
        <Button type="submit" size="lg" busy={change.isPending}>
          {t('saveChange')}
        </Button>
      </Dock>
    </form>
  )
}
