import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { TextField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PersonSearch } from '../person/person-search.tsx'
import { useDialogForm } from '../shell/dialog-form.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import { usePlacementAct } from './use-placement-act.ts'
import type { Placement } from './words.ts'

type Avoided = Placement['avoided'][number]
const nameOf = ({ whose }: Avoided) => (whose.kind === 'full' ? whose.name : '')

/** Who should not be neighbours. It holds both ways; nothing here says where anybody lives. */
export function NeighboursToAvoid({ personId, page }: { personId: string; page: Placement }) {
  const t = useTranslations('placement.living.avoid')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Avoided | null>(null)
  return (
    <Panel
      heading={t('title')}
      flush
      aside={
        <Button size="sm" variant="tertiary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <p className="sp-panel__body sp-small sp-muted">{page.avoided.length === 0 ? t('none') : t('note')}</p>
      <EntryList
        label={t('title')}
        entries={page.avoided.map((one) => ({
          id: one.avoidNeighbourId,
          title: nameOf(one),
          text: one.reason,
          act: (
            <Button size="sm" variant="tertiary" onClick={() => setEnding(one)}>
              {t('end')}
              <span className="sp-sr">, {nameOf(one)}</span>
            </Button>
          ),
        }))}
      />
      {adding && <AddDialog personId={personId} onClose={() => setAdding(false)} />}
      {ending && <EndDialog avoided={ending} onClose={() => setEnding(null)} />}
    </Panel>
  )
}

function AddDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useTranslations('placement.living.avoid')
  const trpc = useTRPC()
  const add = useMutation(trpc.placement.avoidNeighbour.mutationOptions(usePlacementAct(t('done'), onClose)))
  const form = useDialogForm({
    start: { otherPersonId: '', name: '', reason: '' },
    check: ({ otherPersonId, reason }) => ({
      otherPersonId: (otherPersonId === '' && t('needWho')) || (otherPersonId === personId && t('needOther')),
      reason: reason.trim() === '' && t('needReason'),
    }),
    calls: [add],
    send: ({ otherPersonId, reason }) => add.mutate({ personId, otherPersonId, reason: reason.trim() }),
  })
  const { otherPersonId, name } = form.typed
  const { id, error } = form.field('otherPersonId')
  return (
    <FormDialog form={form} title={t('formTitle')} note={t('note')} submit={t('add')} onClose={onClose}>
      <div id={id} tabIndex={-1} className="sp-stack sp-stack--close">
        {otherPersonId === '' ? (
          <PersonSearch
            ways={false}
            currentId={personId}
            onOpen={(found, hit) => {
              // Whom the reader may not know is not chosen here: whoever may, writes it down.
              if ('standing' in hit)
                form.set({ otherPersonId: found, name: `${hit.person.givenName} ${hit.person.familyName}` })
            }}
          />
        ) : (
          <p>
            <b>{name}</b>{' '}
            <Button size="sm" variant="tertiary" onClick={() => form.set({ otherPersonId: '', name: '' })}>
              {t('another')}
            </Button>
          </p>
        )}
        {error && <p className="sp-error">{error}</p>}
      </div>
      <TextField {...form.text('reason')} label={t('reason')} description={t('reasonNote')} maxLength={300} />
    </FormDialog>
  )
}

function EndDialog({ avoided, onClose }: { avoided: Avoided; onClose: () => void }) {
  const t = useTranslations('placement.living.avoid')
  const trpc = useTRPC()
  const end = useMutation(trpc.placement.endAvoiding.mutationOptions(usePlacementAct(t('ended'), onClose)))
  const { avoidNeighbourId } = avoided
  const form = useDialogForm({ start: {}, calls: [end], send: () => end.mutate({ avoidNeighbourId }) })
  return (
    <FormDialog
      form={form}
      title={t('endTitle', { name: nameOf(avoided) })}
      note={t('endNote')}
      submit={t('end')}
      onClose={onClose}
    />
  )
}
