import { EmptyState } from '@samplass/ui/empty-state'
import { TextField } from '@samplass/ui/form-field'
import { HitList } from '@samplass/ui/hit-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { SearchBox } from '@samplass/ui/search-box'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { problemIn } from '../shell/problem.ts'
import type { Outputs } from '../shell/trpc.ts'
import { useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import { useHitTexts } from './hit-texts.tsx'
import { keepTyped } from './typed.ts'
import { useDebounced } from './use-debounced.ts'
import { numberWord } from './use-field-errors.ts'
import { useSlash } from './use-slash.ts'

export type PersonHit = Outputs['person']['search']['hits'][number]

export type PersonSearchProps = {
  /** Enter on a hit, or a press. A restricted person is handed over too: the screen that opens it shows who may. */
  onOpen: (personId: string, hit: PersonHit) => void
  /** `big` is the question at the top of Natt; `panel` the column beside the work. */
  variant?: 'big' | 'panel'
  autoFocus?: boolean
  /** The person that is open beside it. */
  currentId?: string | null
  /** The ways on, to a new person or a talk without a name. Left out where only a known person will do. */
  ways?: boolean
  /** Empties itself after opening. */
  clearOnOpen?: boolean
}

/** The way to a person: name, number or phone, hits as one types, by keyboard alone. */
export function PersonSearch({
  onOpen,
  variant = 'panel',
  autoFocus,
  currentId,
  clearOnOpen,
  ways = true,
}: PersonSearchProps) {
  const t = useTranslations('person.search')
  const texts = useHitTexts()
  const account = useAccount()
  const org = useMembership().slug
  const [text, setText] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const [entered, setEntered] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const listboxId = useId()
  useSlash(input, account.singleKeyShortcuts)

  const wanted = text.trim()
  const asked = useDebounced(wanted, 180)
  const long = wanted.length >= 2
  const trpc = useTRPC()
  const found = useQuery(
    trpc.person.search.queryOptions(
      { text: asked },
      {
        enabled: asked.length >= 2,
        placeholderData: keepPreviousData,
        staleTime: 60_000,
        // A search is a look-up and is logged: it runs when somebody types, not when something else changed.
        meta: { live: false },
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Without a line it fails at once and says so; waiting for one would look like nobody found.
        networkMode: 'always',
        retry: false,
      },
    ),
  )
  const settled = long && asked === wanted && found.isSuccess && !found.isPlaceholderData && !found.isFetching
  const answer = long && asked.length >= 2 ? found.data : undefined
  const hits = answer?.hits ?? []
  const active = hits.length === 0 ? null : Math.min(moved ?? 0, hits.length - 1)

  const open = (hit: PersonHit) => {
    setEntered(false)
    if (clearOnOpen) setText('')
    onOpen(hit.person.personId, hit)
  }
  // Enter struck before the answer came holds for the first hit of that answer.
  useEffect(() => {
    if (!entered || !settled) return
    setEntered(false)
    const first = hits[active ?? 0]
    if (first) open(first)
  })
  const change = (value: string) => {
    setText(value)
    setMoved(null)
    setEntered(false)
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === '/' && text === '') {
      // Struck to get here, though one already is.
      event.preventDefault()
    } else if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      setMoved(
        ((active ?? 0) + (moved === null && step === 1 && active === null ? 0 : step) + hits.length) % hits.length,
      )
    } else if (event.key === 'Enter' && long) {
      event.preventDefault()
      if (found.isError) void found.refetch()
      setEntered(true)
    } else if (event.key === 'Escape' && text) {
      event.preventDefault()
      event.stopPropagation()
      change('')
    }
  }

  const failed = found.error ? problemIn(found.error) : null
  const status = !long
    ? ''
    : failed
      ? ''
      : !settled
        ? t('searching')
        : answer?.more
          ? t('more', { count: hits.length })
          : t('found', { count: hits.length })
  const wired = {
    value: text,
    onKeyDown: keys,
    autoFocus,
    placeholder: variant === 'big' ? t('placeholder') : undefined,
  }
  const activeHit = active === null ? null : (hits[active] ?? null)
  const activeId = activeHit ? `${listboxId}-${activeHit.person.personId}` : undefined

  const list = (
    <>
      <p className="sp-small sp-muted sp-search__status" role="status">
        {status}
      </p>
      {failed && long && (
        <div className="sp-search__problem">
          <Notice tone="warning" live="assertive" title={failed.kind === 'offline' ? t('offline') : t('failed')}>
            {failed.kind === 'offline' ? t('offlineBody') : t('failedBody')}
          </Notice>
        </div>
      )}
      {hits.length > 0 && !failed && (
        <HitList
          label={t('hits')}
          listboxId={listboxId}
          active={activeHit?.person.personId ?? null}
          hits={hits.map((hit) => ({
            ...texts(hit, asked),
            id: hit.person.personId,
            href: '',
            current: hit.person.personId === currentId,
            onPick: () => open(hit),
          }))}
        />
      )}
      {settled && hits.length === 0 && !failed && answer && (
        <EmptyState
          bare
          level={3}
          title={answer.kind === 'number' ? t('noNumber') : answer.kind === 'phone' ? t('noPhone') : t('noName')}
          text={answer.numberProblem ? t(`number.${numberWord(answer.numberProblem)}`) : t('noHitBody')}
        />
      )}
    </>
  )
  const onward = ways && (
    <div className="sp-foot">
      <Link to="/$org/ny-person" params={{ org }} onClick={() => keepTyped(answer?.kind === 'name' ? text : '')}>
        {t('newPerson')}
      </Link>
      <Link to="/$org/samtaler/ny" params={{ org }}>
        {t('anonymous')}
      </Link>
    </div>
  )

  if (variant === 'panel') {
    return (
      <Panel flush label={t('ask')} foot={onward || undefined}>
        <search className="sp-panel__body sp-panel__body--top">
          <TextField
            {...wired}
            ref={input}
            type="search"
            label={t('label')}
            autoComplete="off"
            spellCheck={false}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={hits.length > 0}
            aria-controls={listboxId}
            aria-activedescendant={activeId}
            onChange={(event) => change(event.target.value)}
          />
        </search>
        {list}
      </Panel>
    )
  }
  return (
    <div className="sp-search">
      <SearchBox
        {...wired}
        ref={input}
        label={t('ask')}
        onChange={change}
        keyHint={account.singleKeyShortcuts ? '/' : undefined}
        controls={listboxId}
        active={activeId}
        expanded={hits.length > 0}
        hint={onward}
      />
      {long && <div className="sp-panel sp-search__hits">{list}</div>}
    </div>
  )
}
