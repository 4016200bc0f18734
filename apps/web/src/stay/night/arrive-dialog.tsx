import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { CheckField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../../shell/refusals.ts'
import { useTRPC } from '../../shell/trpc.ts'
import type { NightNeed } from './need-words.ts'

/** The person stands in the door: one press, and whether they have been told how the house works. */
export function ArriveDialog({ need, name, onClose }: { need: NightNeed; name: string; onClose: () => void }) {
  const t = useTranslations('night.arrive')
  const trpc = useTRPC()
  const toast = useToast()
  const problem = useProblemText()
  const [practicalGiven, setGiven] = useState(false)
  const arrive = useMutation(
    trpc.stay.arrive.mutationOptions({
      onSuccess: () => {
        toast.show({ text: t('done', { name }) })
        onClose()
      },
    }),
  )
  const confirm = () =>
    arrive.mutate({ stayId: need.subjectId, version: need.version ?? 1, arrivedAt: null, practicalGiven })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { name })}
      closeLabel={t('back')}
      actions={
        <>
          <Button busy={arrive.isPending} onClick={confirm}>
            {t('confirm', { name })}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <div className="sp-stack">
        {arrive.error && (
          <Notice tone="danger" live="assertive">
            {problem(arrive.error)}
          </Notice>
        )}
        {need.message && <p>{need.message}</p>}
        <CheckField
          label={t('practical')}
          checked={practicalGiven}
          onChange={(event) => setGiven(event.target.checked)}
        />
      </div>
    </Dialog>
  )
}
