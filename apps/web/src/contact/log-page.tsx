import {
  ageBands,
  contactChannels,
  contactInitiators,
  contactOutcomes,
  contactTopics,
} from '@samplass/domain/contact/schema'
import { Button } from '@samplass/ui/button'
import { Dock } from '@samplass/ui/dock'
import { ErrorSummary } from '@samplass/ui/error-summary'
import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import * as icons from '@samplass/ui/icon'
import { Notice } from '@samplass/ui/notice'
import { PageHead } from '@samplass/ui/page-head'
import { Tiles } from '@samplass/ui/tiles'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../shell/refusals.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { contactIcons } from './icons.ts'

const minutesOffered = ['5', '10', '20', '30', '45', '60'] as const

/** Where the last talk on this computer was: one works the whole night in the same house. */
const houseKey = 'samplass.talk.house'

/** The value of a closed list that a tile stands for. */
const pick = <T extends string>(list: readonly T[], value: string): T | null =>
  list.find((one) => one === value) ?? null

/** A talk without a name: two presses and Lagre. The rest is there for whoever wants it. */
export function LogPage() {
  const t = useTranslations('contact')
  const trpc = useTRPC()
  const toast = useToast()
  const router = useRouter()
  const navigate = useNavigate()
  const org = useMembership().slug
  const problemText = useProblemText()
  const houses = useQuery(trpc.bedPool.listHouses.queryOptions())
  const offered = houses.data?.houses.filter(({ mine, archivedAt }) => mine && archivedAt === null) ?? []
  const [chosenHouse, setChosenHouse] = useState<string | null>(null)
  const lastHouse = offered.find(({ id }) => id === localStorage.getItem(houseKey))
  const houseId = chosenHouse ?? lastHouse?.id ?? offered[0]?.id ?? ''
  const [channel, setChannel] = useState<(typeof contactChannels)[number]>('phone')
  const [topic, setTopic] = useState<(typeof contactTopics)[number] | null>(null)
  const [outcome, setOutcome] = useState<(typeof contactOutcomes)[number] | null>(null)
  const [minutes, setMinutes] = useState<string>('10')
  const [ageBand, setAgeBand] = useState<(typeof ageBands)[number]>('unknown')
  const [initiatedBy, setInitiatedBy] = useState<(typeof contactInitiators)[number]>('person')
  const [handle, setHandle] = useState('')
  const [note, setNote] = useState('')
  const [attempt, setAttempt] = useState(0)
  // The same talk sent twice over a poor line is one talk.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const log = useMutation(
    trpc.contact.log.mutationOptions({
      trpc: { context: { idempotencyKey } },
      onSuccess: async (_, { houseId }) => {
        if (houseId) localStorage.setItem(houseKey, houseId)
        toast.show({ text: t('form.saved') })
        await navigate({ to: '/$org/samtaler', params: { org } })
      },
    }),
  )
  const problems = [
    ...(topic ? [] : [{ field: 'contact-topic', text: t('form.topicMissing') }]),
    ...(outcome ? [] : [{ field: 'contact-outcome', text: t('form.outcomeMissing') }]),
  ]
  const shown = attempt > 0 ? problems : []
  const errorOf = (field: string) => shown.find((problem) => problem.field === field)?.text
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (topic === null || outcome === null || log.isPending) return
    log.mutate({
      houseId: houseId || null,
      occurredAt: null,
      channel,
      initiatedBy,
      topic,
      minutes: Number(minutes),
      outcome,
      handle: handle.trim() || null,
      ageBand,
      note: note.trim(),
    })
  }
  return (
    <form onSubmit={submit} noValidate className="sp-stack sp-column">
      <PageHead title={t('logTitle')} eyebrow={t('form.nobody')} tight />
      <ErrorSummary title={t('form.summary')} problems={shown} attempt={attempt} />
      {log.error && <Notice tone="danger" live="assertive" title={problemText(log.error)} />}
      <Tiles
        legend={t('form.channelLegend')}
        columns={3}
        tiles={contactChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={channel}
        onChange={(value) => setChannel(pick(contactChannels, value) ?? channel)}
      />
      <Tiles
        id="contact-topic"
        legend={t('form.topicLegend')}
        tiles={contactTopics.map((value) => ({ value, label: t(`topic.${value}`) }))}
        value={topic}
        onChange={(value) => setTopic(pick(contactTopics, value))}
        error={errorOf('contact-topic')}
      />
      <Tiles
        id="contact-outcome"
        legend={t('form.outcomeLegend')}
        tiles={contactOutcomes.map((value) => ({ value, label: t(`outcome.${value}`), icon: contactIcons[value] }))}
        value={outcome}
        onChange={(value) => setOutcome(pick(contactOutcomes, value))}
        error={errorOf('contact-outcome')}
      />
      <Tiles
        legend={t('form.minutesLegend')}
        columns={3}
        tiles={minutesOffered.map((value) => ({ value, label: value }))}
        value={minutes}
        onChange={setMinutes}
      />
      {offered.length > 0 && (
        <SelectField
          label={t('house')}
          options={[...offered.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('noHouse') }]}
          value={houseId}
          onChange={(event) => setChosenHouse(event.target.value)}
        />
      )}
      <details className="sp-details">
        <summary>{t('form.more')}</summary>
        <div className="sp-stack">
          <Tiles
            legend={t('form.ageLegend')}
            columns={3}
            tiles={ageBands.map((value) => ({ value, label: t(`age.${value}`) }))}
            value={ageBand}
            onChange={(value) => setAgeBand(pick(ageBands, value) ?? ageBand)}
          />
          <Tiles
            legend={t('form.initiatedLegend')}
            tiles={contactInitiators.map((value) => ({ value, label: t(`initiated.${value}`) }))}
            value={initiatedBy}
            onChange={(value) => setInitiatedBy(pick(contactInitiators, value) ?? initiatedBy)}
          />
          <TextField
            label={t('form.handle')}
            optional={t('form.optional')}
            description={t('form.handleHint')}
            maxLength={40}
            autoComplete="off"
            value={handle}
            onChange={(event) => setHandle(event.target.value)}
          />
          <TextAreaField
            label={t('form.note')}
            optional={t('form.optional')}
            description={t('form.noteHint')}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </details>
      <Dock>
        <Button variant="tertiary" onClick={() => router.history.back()}>
          {t('form.back')}
        </Button>
        <Button type="submit" size="lg" busy={log.isPending}>
          <icons.Done />
          {t('form.save')}
        </Button>
      </Dock>
    </form>
  )
}
