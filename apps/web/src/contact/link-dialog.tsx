import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonHead } from '../person/banner.tsx'
import { type PersonHit, PersonSearch } from '../person/person-search.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import type { Contact } from './contact-page.tsx'

/** A talk is put under a name when the person has said so: who, and how they said it. */
export function LinkDialog({
  contact,
  onClose,
  onLinked,
}: {
  contact: Contact
  onClose: () => void
  onLinked: () => void
}) {
  const t = useTranslations('contact.link')
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const [hit, setHit] = useState<PersonHit | null>(null)
  const [how, setHow] = useState<'written' | 'oral' | null>(null)
  const [keptAt, setKeptAt] = useState('')
  const [purpose, setPurpose] = useState<string>(t('purposeStart'))
  const [attempt, setAttempt] = useState(0)
  const link = useMutation(
    trpc.contact.link.mutationOptions({
      onSuccess: () => {
        toast.show({ text: t('done') })
        onLinked()
        onClose()
      },
    }),
  )
  const problems = [
    ...(how ? [] : [{ field: 'link-how', text: t('howMissing') }]),
    ...(how !== 'written' || keptAt.trim() ? [] : [{ field: 'link-kept', text: t('keptAtMissing') }]),
    ...(purpose.trim() ? [] : [{ field: 'link-purpose', text: t('purposeMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (hit === null || how === null || problems.length > 0 || link.isPending) return
    const paper = how === 'written' ? keptAt.trim() : null
    const { contactId } = contact
    link.mutate({ contactId, personId: hit.person.personId, givenHow: how, keptAt: paper, purpose: purpose.trim() })
  }
  return (
    <Dialog open wide onClose={onClose} title={t('title')} closeLabel={t('back')}>
      <div className="sp-stack">
        <p>{t('body')}</p>
        {hit === null ? (
          <PersonSearch variant="panel" ways={false} onOpen={(_, found) => setHit(found)} />
        ) : (
          <form onSubmit={submit} noValidate className="sp-stack">
            <PersonHead
              person={hit.person}
              actions={
                <Button size="sm" variant="tertiary" onClick={() => setHit(null)}>
                  {t('other')}
                </Button>
              }
            />
            <ErrorSummary title={t('summary')} problems={shown} attempt={attempt} />
            {link.error && <Notice tone="danger" live="assertive" title={problemText(link.error)} />}
            <RadioField
              id="link-how"
              name="link-how"
              inline
              label={t('how')}
              options={(['oral', 'written'] as const).map((value) => ({ value, label: t(value) }))}
              value={how}
              onChange={(value) => setHow(value === 'written' ? 'written' : 'oral')}
              error={errorOf('link-how')}
            />
            {how === 'written' && (
              <TextField
                id="link-kept"
                label={t('keptAt')}
                maxLength={200}
                value={keptAt}
                onChange={(event) => setKeptAt(event.target.value)}
                error={errorOf('link-kept')}
              />
            )}
            <TextField
              id="link-purpose"
              label={t('purpose')}
              maxLength={200}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
              error={errorOf('link-purpose')}
            />
            <div className="sp-actions">
              <Button type="submit" busy={link.isPending}>
                {t('submit')}
              </Button>
              <Button variant="tertiary" onClick={onClose}>
                {t('back')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Dialog>
  )
}
