import { type MailChoice, mailChoices } from '@samplass/domain/notice/due'
import { setWishesInput } from '@samplass/domain/notice/schema'
import { Button } from '@samplass/ui/button'
import { ErrorSummary, type FieldProblem } from '@samplass/ui/error-summary'
import { CheckField, RadioField } from '@samplass/ui/form-field'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readTime } from '../person/clock-text.ts'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { type Outputs, useTRPC } from '../shell/trpc.ts'
import { useDraft } from '../stay/page/drafts.ts'
import { TimeField } from '../stay/page/time-field.tsx'

type Wishes = Outputs['notice']['getWishes']
type Fields = { mail: MailChoice; dailyAt: string; hasQuiet: boolean; from: string; to: string }

const fieldsOf = ({ mail, dailyAt, quiet }: Wishes): Fields => ({
  mail,
  dailyAt,
  hasQuiet: quiet !== null,
  from: quiet?.from ?? '22:00',
  to: quiet?.to ?? '07:00',
})

/** When one gets e-mail, whether one gets any, and what became of the last. */
export function MailPanel({ wishes }: { wishes: Wishes }) {
  const t = useTranslations('notices.mail')
  const dates = useDates()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const words = useProblemText()
  const { account, mails } = useRouteContext({ from: '/$org' })
  const { start, keep, forget } = useDraft<Fields>('notices', fieldsOf(wishes))
  const [fields, setFields] = useState(start)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const save = useMutation(
    trpc.notice.setWishes.mutationOptions({
      onSuccess: () => {
        forget()
        toast.show({ text: t('saved') })
        return queries.invalidateQueries({ queryKey: trpc.notice.getWishes.queryKey() })
      },
    }),
  )
  const set = (change: Partial<Fields>) => {
    const next = { ...fields, ...change }
    setFields(next)
    keep(next)
  }
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemsIn(fields, t)
    setProblems(found)
    setAttempt(attempt + 1)
    if (found.length > 0) return
    const { mail, dailyAt, hasQuiet, from, to } = fields
    save.mutate(
      setWishesInput.parse({
        mail,
        dailyAt: readTime(dailyAt) ?? wishes.dailyAt,
        quiet: hasQuiet && mail !== 'none' ? { from: readTime(from), to: readTime(to) } : null,
      }),
    )
  }
  return (
    <Panel heading={t('title')}>
      <form className="sp-stack" onSubmit={submit} noValidate>
        <ErrorSummary title={t('fixes')} problems={problems} attempt={attempt} />
        {save.error && <Notice tone="danger" live="assertive" title={words(save.error)} />}
        {!mails && (
          <Notice tone="info" title={t('noServer')}>
            <p>{t('noServerBody')}</p>
          </Notice>
        )}
        {wishes.failed && (
          <Notice
            tone="warning"
            title={t(wishes.failed.refused ? 'refused' : 'failed', {
              email: account.email,
              when: dates.moment(wishes.failed.at, serverNow()),
            })}
          >
            <p>{t(wishes.failed.refused ? 'refusedBody' : 'failedBody')}</p>
          </Notice>
        )}
        <p className="sp-muted">{t('body', { email: account.email })}</p>
        <RadioField
          label={t('when')}
          name="mail"
          value={fields.mail}
          options={mailChoices.map((value) => ({ value, label: t(`choices.${value}`) }))}
          onChange={(value) => set({ mail: mailChoices.find((choice) => choice === value) ?? fields.mail })}
        />
        {fields.mail === 'daily' && (
          <TimeField
            id="notice-daily"
            label={t('dailyAt')}
            value={fields.dailyAt}
            error={errorOf('notice-daily')}
            onChange={(dailyAt) => set({ dailyAt })}
          />
        )}
        {fields.mail !== 'none' && (
          <CheckField
            value="quiet"
            label={t('quiet')}
            description={t('quietBody')}
            checked={fields.hasQuiet}
            onChange={(event) => set({ hasQuiet: event.target.checked })}
          />
        )}
        {fields.mail !== 'none' && fields.hasQuiet && (
          <div className="sp-pair">
            <TimeField
              id="notice-from"
              label={t('from')}
              value={fields.from}
              error={errorOf('notice-from')}
              onChange={(from) => set({ from })}
            />
            <TimeField
              id="notice-to"
              label={t('to')}
              value={fields.to}
              error={errorOf('notice-to')}
              onChange={(to) => set({ to })}
            />
          </div>
        )}
        <Button type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
      </form>
    </Panel>
  )
}

function problemsIn(fields: Fields, t: (key: 'fixTime' | 'fixSame') => string): FieldProblem[] {
  const { mail, dailyAt, hasQuiet, from, to } = fields
  const problems: FieldProblem[] = []
  const unread = (field: string, time: string) => {
    if (readTime(time) === null) problems.push({ field, text: t('fixTime') })
  }
  if (mail === 'daily') unread('notice-daily', dailyAt)
  if (mail === 'none' || !hasQuiet) return problems
  unread('notice-from', from)
  unread('notice-to', to)
  if (problems.length === 0 && readTime(from) === readTime(to))
    problems.push({ field: 'notice-to', text: t('fixSame') })
  return problems
}
