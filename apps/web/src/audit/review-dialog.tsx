import { zodResolver } from '@hookform/resolvers/zod'
import { reviewLookUpInput } from '@samplass/domain/audit/schema'
import { Button } from '@samplass/ui/button'
import { Dialog } from '@samplass/ui/dialog'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { problemIn } from '../shell/problem.ts'
import { type Inputs, useTRPC } from '../shell/trpc.ts'
import type { Unexplained } from './week-screen.tsx'

type Fields = Inputs['audit']['reviewLookUp']

/** The officer's answer to one look-up: given once, kept for good. */
export function ReviewDialog({ look, onClose }: { look: Unexplained; onClose: () => void }) {
  const t = useTranslations('audit.week')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const form = useId()
  const { register, handleSubmit, control, formState } = useForm<Fields>({
    resolver: zodResolver(reviewLookUpInput),
    defaultValues: { accessId: look.id, note: '' },
  })
  const save = useMutation(
    trpc.audit.reviewLookUp.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.audit.listUnexplained.queryKey() }),
      onSuccess: () => {
        toast.show({ text: t('saved') })
        onClose()
      },
    }),
  )
  const problem = save.error ? problemIn(save.error) : null
  const stale = problem?.kind === 'refusal' && problem.code === 'VERSION_STALE'
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('close')}
      title={t('dialog', { name: look.accountName })}
      actions={
        <>
          <Button type="submit" form={form} busy={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('back')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="sp-stack"
        onSubmit={(event) => void handleSubmit((fields) => save.mutate(fields))(event)}
        noValidate
      >
        {problem && <Notice tone="danger" live="assertive" title={t(stale ? 'stale' : 'failed')} />}
        <Controller
          control={control}
          name="outcome"
          render={({ field }) => (
            <RadioField
              name="outcome"
              label={t('pick')}
              value={field.value ?? null}
              onChange={field.onChange}
              error={formState.errors.outcome && t('outcomeMissing')}
              options={[
                { value: 'explained', label: t('explained'), description: t('explainedBody') },
                { value: 'followed_up', label: t('followedUp'), description: t('followedUpBody') },
              ]}
            />
          )}
        />
        <TextField
          {...register('note')}
          label={t('note')}
          description={t('noteHint')}
          maxLength={500}
          error={formState.errors.note && t('noteMissing')}
        />
      </form>
    </Dialog>
  )
}
