import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import * as icons from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePerson } from '../person/use-person.tsx'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useAccount, useTRPC } from '../shell/trpc.ts'
import { type Agreement, useAgreementWords } from './words.ts'

/** The person's own copy: to sign, to keep by the phone, to show. */
export function AgreementSheet() {
  const t = useTranslations('agreements.sheet')
  const { page } = usePerson()
  const trpc = useTRPC()
  const dates = useDates()
  const account = useAccount()
  const problemText = useProblemText()
  const { personId, givenName, familyName } = page.person
  const list = useQuery(trpc.selfAdmission.printAgreements.queryOptions({ personId, purpose: page.openedFor }))
  if (list.error) return <EmptyState title={problemText(list.error)} />
  if (!list.data) return <Skeleton label={t('title')} shape="lines" />
  const held = list.data.agreements
  if (held.length === 0) return <EmptyState title={t('none')} />
  return (
    <PrintPage
      title={t('title')}
      stamp={t('stamp', { when: dates.stamp(serverNow()), name: account.name })}
      foot={t('foot')}
      tools={
        <Button variant="secondary" onClick={() => window.print()}>
          <icons.Print />
          {t('print')}
        </Button>
      }
    >
      <p>
        <b>
          {givenName} {familyName}
        </b>
      </p>
      {held.map((one) => (
        <Copy key={one.agreementId} agreement={one} on={list.data.on} />
      ))}
    </PrintPage>
  )
}

function Copy({ agreement, on }: { agreement: Agreement; on: string }) {
  const t = useTranslations('agreements.sheet')
  const dates = useDates()
  const words = useAgreementWords(on)
  const { personSignedOn, unitSignedOn, unitSignedBy, duties } = agreement
  return (
    <section className="sp-stack">
      <h2>{words.where(agreement)}</h2>
      <p>{t('call', { phone: formatPhone(agreement.contactPhone) })}</p>
      <p>{words.terms(agreement)}</p>
      <p>{t('early')}</p>
      <p>{t('dates', { until: dates.withYear(agreement.untilOn), review: dates.withYear(agreement.reviewOn) })}</p>
      {duties !== '' && (
        <>
          <h3>{t('duties')}</h3>
          <p>{duties}</p>
        </>
      )}
      <h3>{t('signatures')}</h3>
      <p>{personSignedOn ? t('personSigned', { date: dates.withYear(personSignedOn) }) : t('personLine')}</p>
      <p>
        {unitSignedOn
          ? t('unitSigned', { date: dates.withYear(unitSignedOn), name: unitSignedBy ?? '' })
          : t('unitLine')}
      </p>
      <p>{t('complain')}</p>
    </section>
  )
}
