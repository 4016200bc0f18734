import { BrandMark } from '@samplass/ui/brand'
import { Button } from '@samplass/ui/button'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { Notice } from '@samplass/ui/notice'
import { Skeleton } from '@samplass/ui/skeleton'
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocaleChoice } from '../shell/locale.tsx'
import type { Locale } from '../shell/session.ts'
import { AnswerFields } from './answer-fields.tsx'
import { isTooLong, noAnswers, saysSomething } from './answers.ts'

type Opened = { kind: 'pending' | 'wrong' | 'used' | 'failed' | 'thanks' } | { kind: 'open'; house: string }

/** The page behind the link: no login, no cookie, nothing that tells who answers. */
export function AnswerScreen({ org, token }: { org: string; token: string }) {
  const t = useTranslations('evaluation.answer')
  const [opened, setOpened] = useState<Opened>({ kind: 'pending' })
  const address = `/api/evaluation/${encodeURIComponent(org)}/${encodeURIComponent(token)}`
  const open = useCallback(async () => {
    const answer = await fetch(address, { credentials: 'omit' }).catch(() => null)
    if (!answer || answer.status >= 500) return setOpened({ kind: 'failed' })
    if (!answer.ok) return setOpened({ kind: 'wrong' })
    const { houseName, used } = (await answer.json()) as { houseName: string; used: boolean }
    setOpened(used ? { kind: 'used' } : { kind: 'open', house: houseName })
  }, [address])
  useEffect(() => void open(), [open])
  switch (opened.kind) {
    case 'pending':
      return (
        <Page title={t('titleBare')}>
          <Skeleton label={t('pending')} rows={4} />
        </Page>
      )
    case 'open':
      return (
        <Page title={t('title', { house: opened.house })}>
          <AnswerForm address={address} onAnswered={(kind) => setOpened({ kind })} />
        </Page>
      )
    case 'failed':
      return (
        <Page title={t('titleBare')}>
          <Notice tone="warning" live="assertive" title={t('failed')} />
          <div className="sp-actions">
            <Button onClick={() => void open()}>{t('again')}</Button>
          </div>
        </Page>
      )
    default:
      return (
        <Page key={opened.kind} title={t(`${opened.kind}.title`)} focus={opened.kind === 'thanks'}>
          <p>{t(`${opened.kind}.body`)}</p>
        </Page>
      )
  }
}

function AnswerForm({
  address,
  onAnswered,
}: {
  address: string
  onAnswered: (kind: 'thanks' | 'used' | 'wrong') => void
}) {
  const t = useTranslations('evaluation.answer')
  const [answers, setAnswers] = useState(noAnswers)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const problem = isTooLong(answers) ? t('long') : saysSomething(answers) ? undefined : t('nothing')
  const shown = attempt > 0 ? problem : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setAttempt(attempt + 1)
    if (problem) return
    setBusy(true)
    setFailed(false)
    const sent = await fetch(address, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answers),
    }).catch(() => null)
    setBusy(false)
    if (sent?.ok) onAnswered('thanks')
    else if (sent?.status === 404) onAnswered('wrong')
    else if (sent?.status === 422) onAnswered('used')
    else setFailed(true)
  }
  return (
    <form className="sp-stack" noValidate onSubmit={(event) => void submit(event)}>
      <p className="sp-muted">{t('lead')}</p>
      {failed && <Notice tone="danger" live="assertive" title={t('failed')} />}
      <ErrorSummary
        title={t('nothing')}
        problems={shown ? [{ field: 'answer-helped', text: shown }] : []}
        attempt={attempt}
      />
      <AnswerFields id="answer" answers={answers} onChange={setAnswers} error={shown} />
      <Button type="submit" size="lg" busy={busy}>
        {t('submit')}
      </Button>
    </form>
  )
}

const languages: readonly [Locale, string][] = [
  ['nb', 'Bokmål'],
  ['nn', 'Nynorsk'],
  ['en', 'English'],
]

function Page({ title, focus, children }: { title: string; focus?: boolean; children: ReactNode }) {
  const t = useTranslations('evaluation.answer')
  const { locale, setLocale } = useLocaleChoice()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [focus])
  return (
    <main className="sp-answer" id="content">
      <header>
        <span className="sp-brand">
          <BrandMark />
          <span>Samplass</span>
        </span>
        <nav aria-label={t('language')} className="sp-actions">
          {languages.map(([one, name]) => (
            <Button
              key={one}
              size="sm"
              variant="tertiary"
              lang={one}
              aria-pressed={one === locale}
              onClick={() => setLocale(one)}
            >
              {name}
            </Button>
          ))}
        </nav>
      </header>
      <div className="sp-panel sp-stack">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  )
}
