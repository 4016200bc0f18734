import { sharingCategories } from '@samplass/domain/consent/sharing'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { EntryList } from '@samplass/ui/entry-list'
import { CheckGroup, SelectField, TextAreaField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { StatusTag } from '@samplass/ui/status-tag'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { useCategoryWords } from './category-words.ts'
import { type OpenPerson, usePerson } from './use-person.tsx'

type Objection = OpenPerson['objections'][number]
type Recipient = { role: string; name: string }

/** What is told by itself. An objection to everything covers the rest. */
const offered = sharingCategories

/** What the person does not want told, whoever may otherwise. Taken back here. */
export function Objections({ nameOf, mayDisclose }: { nameOf: (role: string) => string; mayDisclose: boolean }) {
  const t = useTranslations('person.objection')
  const dates = useDates()
  const { page } = usePerson()
  const [lifting, setLifting] = useState<Objection | null>(null)
  const what = useWhat()
  const whom = (role: string | null) => (role === null ? t('anybody') : nameOf(role))
  if (page.objections.length === 0) return null
  return (
    <>
      <EntryList
        label={t('title')}
        entries={page.objections.map((one) => ({
          id: one.objectionId,
          title: `${whom(one.toRole)}: ${what(one.categories)}`,
          text: `${one.note === '' ? '' : `${one.note.replace(/\.$/, '')}. `}${t('made', { date: dates.withYear(dates.dateOf(one.madeAt)), name: one.madeByName })}`,
          mark: <StatusTag icon={icons.Close}>{t('stands')}</StatusTag>,
          act: mayDisclose && (
            <Button size="sm" variant="tertiary" onClick={() => setLifting(one)}>
              {t('lift')}
            </Button>
          ),
        }))}
      />
      {lifting && <Lift objection={lifting} to={whom(lifting.toRole)} onClose={() => setLifting(null)} />}
    </>
  )
}

/** Who was asked about, and no was the answer: not to be asked again without a reason. */
export function Declined({ nameOf }: { nameOf: (role: string) => string }) {
  const t = useTranslations('person.consent')
  const dates = useDates()
  const what = useWhat()
  const { page } = usePerson()
  if (page.declined.length === 0) return null
  return (
    <EntryList
      label={t('declined')}
      entries={page.declined.map((one) => ({
        id: one.declinedId,
        title: `${nameOf(one.toRole)}: ${what(one.categories)}`,
        text: `${one.note === '' ? '' : `${one.note.replace(/\.$/, '')}. `}${t('declinedText', { date: dates.withYear(dates.dateOf(one.askedAt)), name: one.askedByName })}`,
        mark: <StatusTag icon={icons.Close}>{t('declined')}</StatusTag>,
      }))}
    />
  )
}

function useWhat() {
  const t = useTranslations('person.objection')
  const words = useCategoryWords()
  return (categories: readonly string[]) => (categories.length === 0 ? t('everything') : words(categories))
}

/** The person objects: to whom, to what. It holds at once. */
export function ObjectDialog({ recipients, onClose }: { recipients: readonly Recipient[]; onClose: () => void }) {
  const t = useTranslations('person.objection')
  const category = useTranslations('person.consent.category')
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const { page, reload } = usePerson()
  const [toRole, setToRole] = useState('')
  const [categories, setCategories] = useState<string[]>([])
  const [note, setNote] = useState('')
  const object = useMutation(
    trpc.consent.object.mutationOptions({
      onSuccess: async () => {
        await reload()
        toast.show({ text: t('saved') })
        onClose()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (object.isPending) return
    object.mutate({
      personId: page.person.personId,
      toRole: toRole === '' ? null : toRole,
      categories: offered.filter((one) => categories.includes(one)),
      note: note.trim(),
    })
  }
  return (
    <Dialog open onClose={onClose} title={t('enter')} closeLabel={t('back')}>
      <form onSubmit={submit} noValidate className="sp-stack">
        {object.error && <Notice tone="danger" live="assertive" title={problemText(object.error)} />}
        <p>{t('body')}</p>
        <SelectField
          id="objection-to"
          label={t('to')}
          options={[
            { value: '', label: t('anybody') },
            ...recipients.map(({ role, name }) => ({ value: role, label: name })),
          ]}
          value={toRole}
          onChange={(event) => setToRole(event.target.value)}
        />
        <CheckGroup
          id="objection-what"
          name="objection-what"
          label={t('what')}
          description={t('whatHint')}
          options={offered.map((value) => ({ value, label: category(value) }))}
          value={categories}
          onChange={setCategories}
        />
        <TextAreaField
          id="objection-note"
          label={t('note')}
          rows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="sp-actions">
          <Button type="submit" busy={object.isPending}>
            {t('submit')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Lift({ objection, to, onClose }: { objection: Objection; to: string; onClose: () => void }) {
  const t = useTranslations('person.objection')
  const trpc = useTRPC()
  const toast = useToast()
  const problemText = useProblemText()
  const { reload } = usePerson()
  const lift = useMutation(
    trpc.consent.liftObjection.mutationOptions({
      onSuccess: async () => {
        await reload()
        toast.show({ text: t('lifted') })
        onClose()
      },
    }),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('liftTitle', { to })}
      closeLabel={t('back')}
      actions={
        <>
          <Button busy={lift.isPending} onClick={() => lift.mutate({ objectionId: objection.objectionId })}>
            {t('lift')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      {lift.error && <Notice tone="danger" live="assertive" title={problemText(lift.error)} />}
      <p>{t('liftBody')}</p>
    </Dialog>
  )
}
