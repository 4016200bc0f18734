import { type Criteria, criteriaSchema } from '@samplass/domain/bed-pool/policy'
import { Button } from '@samplass/ui/button'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { Add, Remove } from '@samplass/ui/icon'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useTRPC } from '../shell/trpc.ts'
import type { Kind } from './group-panel.tsx'
import { useDraft } from './use-draft.ts'

const schema = z.object({ criteria: criteriaSchema })
const languages = ['nb', 'nn', 'en'] as const

/** The questions asked on the phone before a stay, and the answer that excludes. Each change is a version. */
export function CriteriaForm({ kind, criteria, onClose }: { kind: Kind; criteria: Criteria; onClose: () => void }) {
  const t = useTranslations('setup')
  const queries = useQueryClient()
  const save = useMutation(
    useTRPC().bedPool.setCriteria.mutationOptions({
      onSuccess: () => queries.invalidateQueries().then(onClose),
    }),
  )
  const form = useDraft(schema, { criteria: criteria as Criteria })
  const list = form.draft.criteria
  const change = (at: number, more: Partial<Criteria[number]>) =>
    form.set(
      'criteria',
      list.map((one, index) => (index === at ? { ...one, ...more } : one)),
    )
  // A code is what answers are kept under: it never changes, and never comes back for another question.
  const add = () =>
    form.set('criteria', [
      ...list,
      { code: `q_${crypto.randomUUID().slice(0, 8)}`, question: { nb: '', nn: '', en: '' }, excludesWhen: 'yes' },
    ])
  return (
    <FormDialog
      title={t('criteria.changeOf', { group: kind.name })}
      note={t('policy.note')}
      form={form.through([save], (values) =>
        save.mutate({ unitKindId: kind.id, criteriaVersion: kind.criteriaVersion, criteria: values.criteria }),
      )}
      onClose={onClose}
    >
      {list.map((criterion, at) => (
        <section key={criterion.code} className="sp-stack">
          <h3>{t('criteria.number', { number: at + 1 })}</h3>
          {languages.map((language) => (
            <TextField
              key={language}
              label={t('criteria.question', { language: t(`criteria.languages.${language}`) })}
              {...form.field(`criteria.${at}.question.${language}`)}
              value={criterion.question[language]}
              onChange={(event) => change(at, { question: { ...criterion.question, [language]: event.target.value } })}
            />
          ))}
          <RadioField
            name={`excludes-${criterion.code}`}
            label={t('criteria.excludesWhen')}
            inline
            value={criterion.excludesWhen}
            options={[
              { value: 'yes', label: t('form.yes') },
              { value: 'no', label: t('form.no') },
            ]}
            onChange={(value) => change(at, { excludesWhen: value as 'yes' | 'no' })}
          />
          <Button
            variant="tertiary"
            size="sm"
            onClick={() =>
              form.set(
                'criteria',
                list.filter((one) => one !== criterion),
              )
            }
          >
            <Remove />
            {t('criteria.remove', { number: at + 1 })}
          </Button>
        </section>
      ))}
      <div>
        <Button variant="secondary" onClick={add}>
          <Add />
          {t('criteria.add')}
        </Button>
      </div>
    </FormDialog>
  )
}
