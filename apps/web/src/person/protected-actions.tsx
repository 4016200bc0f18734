import { permissionsOf } from '@samplass/domain/access/roles'
import { formatPhone } from '@samplass/domain/person/phone'
import { askAccessInput } from '@samplass/domain/person/schema'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { OpenInEmergency } from '../emergency/open-dialog.tsx'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'

type Whom = { of: { personId: string } | { stayId: string }; houseId?: string }

/** What one can do who may not know who it is: ring whoever may open, and leave word of why it is needed. */
export function ProtectedActions(whom: Whom) {
  const t = useTranslations('person.restricted')
  const trpc = useTRPC()
  const mayOpen = permissionsOf(useMembership().roles).has('person.break_glass')
  const [asking, setAsking] = useState(false)
  const onCall = useQuery(trpc.bedPool.listOnCall.queryOptions(undefined, { meta: { live: false }, staleTime: 60_000 }))
  const own = (onCall.data ?? []).filter((one) => one.own)
  const ring = own.find(({ houseId }) => houseId === whom.houseId) ?? own[0]
  return (
    <>
      {ring && (
        <a className="ds-button sp-btn" data-variant="secondary" href={`tel:${ring.phone}`}>
          <icons.Phone />
          {t('ring', { phone: formatPhone(ring.phone) })}
        </a>
      )}
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t('ask')}
      </Button>
      {mayOpen && 'personId' in whom.of && <OpenInEmergency personId={whom.of.personId} />}
      {asking && <AskDialog {...whom} onClose={() => setAsking(false)} />}
    </>
  )
}

function AskDialog({ of, onClose }: Whom & { onClose: () => void }) {
  const t = useTranslations('person.restricted')
  const trpc = useTRPC()
  const toast = useToast()
  const inWords = useProblemText()
  const form = useId()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const done = {
    onSuccess: () => {
      toast.show({ text: t('asked') })
      onClose()
    },
  }
  const ofPerson = useMutation(trpc.person.askAccess.mutationOptions(done))
  const ofGuest = useMutation(trpc.person.askAccessToGuest.mutationOptions(done))
  const ask = 'stayId' in of ? ofGuest : ofPerson
  const fits = askAccessInput.shape.words.safeParse(words).success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fits || ask.isPending) return
    if ('stayId' in of) ofGuest.mutate({ ...of, words })
    else ofPerson.mutate({ ...of, words })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('askTitle')}
      note={t('askNote')}
      closeLabel={t('close')}
      actions={
        <>
          <Button type="submit" form={form} busy={ask.isPending}>
            {t('askSubmit')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <form id={form} className="sp-stack" noValidate onSubmit={submit}>
        {ask.error && <Notice tone="danger" live="assertive" title={inWords(ask.error)} />}
        <TextField
          label={t('why')}
          description={t('whyHint')}
          maxLength={200}
          autoComplete="off"
          data-autofocus=""
          value={words}
          onChange={(event) => setWords(event.target.value)}
          error={tried && !fits ? t('whyMissing') : undefined}
        />
      </form>
    </Dialog>
  )
}
