import { looksAfterAnswers } from '@samplass/domain/plan/schema'
import { Button } from '@samplass/ui/button'
import { RadioField, TextField } from '@samplass/ui/form-field'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { serverNow } from '../../shell/session.ts'
import { useTRPC } from '../../shell/trpc.ts'
import { RowDialog } from '../../stay/waiting/row-dialog.tsx'
import { usePlanAct } from '../use-plan-act.ts'
import type { Child } from '../words.ts'

/** A child who depends on the person: the year of birth and no name. */
export function ChildDialog(props: { personId: string; child: Child | null; onClose: () => void }) {
  const { personId, child, onClose } = props
  const t = useTranslations('plans.kin.childForm')
  const trpc = useTRPC()
  const thisYear = serverNow().getFullYear()
  const [year, setYear] = useState(child ? String(child.birthYear) : '')
  const [by, setBy] = useState(child?.followedUpBy ?? '')
  const [looked, setLooked] = useState<string>(child?.needsLookedAfter ?? '')
  const [attempt, setAttempt] = useState(0)
  const note = useMutation(trpc.plan.noteChild.mutationOptions(usePlanAct(t('done'), onClose)))
  const remove = useMutation(trpc.plan.removeChild.mutationOptions(usePlanAct(t('removed'), onClose)))
  const needsLookedAfter = looksAfterAnswers.find((answer) => answer === looked)
  const birthYear = /^\d{4}$/.test(year.trim()) ? Number(year) : null
  const problems = [
    ...(birthYear !== null && birthYear >= 1900 && birthYear <= thisYear + 1
      ? []
      : [{ field: 'child-year', text: t('yearWrong') }]),
    ...(needsLookedAfter ? [] : [{ field: 'child-looked', text: t('lookedMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const frame = (id: string) => ({ id, error: shown.find(({ field }) => field === id)?.text })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (problems.length > 0 || !needsLookedAfter || birthYear === null) return
    const of = { childDependantId: child?.childDependantId ?? null, version: child?.version ?? null }
    note.mutate({ personId, ...of, birthYear, followedUpBy: by.trim(), needsLookedAfter })
  }
  return (
    <RowDialog
      title={t('title')}
      note={t('note')}
      submit={t('submit')}
      pending={note.isPending}
      error={note.error ?? remove.error}
      problems={shown}
      attempt={attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        {...frame('child-year')}
        label={t('year')}
        inputMode="numeric"
        maxLength={4}
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
      <TextField
        label={t('by')}
        optional={t('optional')}
        maxLength={120}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <RadioField
        {...frame('child-looked')}
        name="child-looked"
        label={t('looked')}
        value={looked}
        onChange={setLooked}
        options={looksAfterAnswers.map((value) => ({ value, label: t(`choices.${value}`) }))}
      />
      {child && (
        <div>
          <Button
            size="sm"
            variant="tertiary"
            busy={remove.isPending}
            onClick={() => remove.mutate({ childDependantId: child.childDependantId, version: child.version })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </RowDialog>
  )
}
