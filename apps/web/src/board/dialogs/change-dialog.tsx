import type { BoardFrequency } from '@samplass/domain/board/board'
import { Notice } from '@samplass/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDialogForm } from '../../shell/dialog-form.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { useTRPC } from '../../shell/trpc.ts'
import { useBoardAct } from '../use-board-act.ts'
import type { Card } from '../words.ts'
import { CardFields } from './card-fields.tsx'

/** Why somebody is up, the plan and how often. What another writes meanwhile is said, and what is typed here stays. */
export function ChangeDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useTranslations('teamBoard.changeForm')
  const words = useTranslations('teamBoard.cardForm')
  const trpc = useTRPC()
  const act = useBoardAct()
  const { shown, cardId } = card
  const [seen] = useState(shown)
  const changed = (['reason', 'plan', 'frequency'] as const).some((name) => seen[name] !== shown[name])
  const change = useMutation(trpc.board.changeCard.mutationOptions(act.inForm(t('done'), onClose)))
  const form = useDialogForm({
    start: { reason: shown.reason, plan: shown.plan, frequency: shown.frequency as BoardFrequency | '' },
    check: ({ reason, frequency }) => ({
      reason: !reason.trim() && words('reasonMissing'),
      frequency: frequency === '' && words('frequencyMissing'),
    }),
    calls: [change],
    send: ({ reason, plan, frequency }) => {
      if (frequency === '') return
      change.mutate({ cardId, version: shown.version, reason: reason.trim(), plan: plan.trim(), frequency })
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('title', { name: card.whose.name })}
      submit={t('submit')}
      changed={
        changed ? (
          <Notice tone="warning" live="assertive" title={t('changed', { name: shown.changedByName })}>
            <p>{t('changedText', { reason: shown.reason })}</p>
          </Notice>
        ) : undefined
      }
      onClose={onClose}
    >
      <CardFields text={form.text} />
    </FormDialog>
  )
}
