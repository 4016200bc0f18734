import type { TakenField } from '@samplass/domain/person/merge'
import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../shell/dialog-form.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { InTheWay, LaidAside, type MergePreview } from './merge-notes.tsx'
import { MergeTable, usePoints } from './merge-table.tsx'
import { usePerson } from './use-person.tsx'

type Side = 'survivor' | 'duplicate'
type Typed = Record<TakenField, Side> & { reason: string }

/** What of the two holds, why they are one, and what stands in the way. */
export function MergeForm(props: { preview: MergePreview; onOther: () => void; onStale: () => void }) {
  const { preview, onOther, onStale } = props
  const t = useTranslations('person.merge')
  const shell = useTranslations('shell')
  const trpc = useTRPC()
  const toast = useToast()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const org = useMembership().slug
  const problemText = useProblemText()
  const { reload } = usePerson()
  const points = usePoints(preview)
  const { survivor, duplicate, inTheWay } = preview
  const { personId } = survivor.person
  const merge = useMutation(
    trpc.person.mergePerson.mutationOptions({
      onSuccess: async () => {
        toast.show({ text: t('done', { name: nameOf(duplicate) }) })
        await Promise.all([reload(), queries.invalidateQueries({ queryKey: trpc.person.listMerges.pathKey() })])
        await navigate({ to: '/$org/person/$personId', params: { org, personId } })
      },
      onError: onStale,
    }),
  )
  // Where one says nothing the other is followed; where both say something, the record that stays.
  const start = Object.fromEntries(
    points.map(({ field, own, others }) => [field, own === null && others !== null ? 'duplicate' : 'survivor']),
  )
  const form = useDialogForm<Typed>({
    start: { reason: '', ...(start as Record<TakenField, Side>) },
    check: ({ reason }) => ({ reason: reason.trim() === '' && t('reasonMissing') }),
    calls: [merge],
    send: ({ reason, ...chosen }) =>
      merge.mutate({
        ...{ survivorId: personId, duplicateId: duplicate.person.personId },
        ...{ survivorVersion: survivor.version, duplicateVersion: duplicate.version, reason: reason.trim() },
        take: points.map(({ field }) => field).filter((field) => chosen[field] === 'duplicate'),
      }),
  })
  return (
    <form
      className="sp-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (inTheWay.length === 0 && !merge.isPending) form.submit()
      }}
    >
      <ErrorSummary title={shell('form.summary')} problems={form.problems} attempt={form.attempt} />
      {merge.error && <Notice tone="danger" live="assertive" title={problemText(merge.error)} />}
      <InTheWay preview={preview} />
      <MergeTable preview={preview} />
      <LaidAside preview={preview} />
      <Panel heading={t('choose')}>
        <div className="sp-stack">
          <p className="sp-small sp-muted">{t('chooseBody')}</p>
          {points
            .filter(({ choose }) => choose)
            .map(({ field, label, own, others }) => (
              <RadioField
                key={field}
                {...form.value(field)}
                onChange={(side) => form.set({ [field]: side as Side })}
                label={label}
                inline
                options={[
                  { value: 'survivor', label: own ?? t('nothing') },
                  { value: 'duplicate', label: others ?? t('nothing') },
                ]}
              />
            ))}
          <TextField {...form.text('reason')} label={t('reason')} description={t('reasonHint')} maxLength={500} />
        </div>
      </Panel>
      <Dock>
        <Button variant="tertiary" onClick={onOther}>
          {t('other')}
        </Button>
        <Button
          type="submit"
          size="lg"
          busy={merge.isPending}
          whyNot={inTheWay.length > 0 ? t('blocked', { count: inTheWay.length }) : null}
        >
          {t('submit')}
        </Button>
      </Dock>
    </form>
  )
}

const nameOf = ({ person }: MergePreview['duplicate']) => `${person.givenName} ${person.familyName}`
