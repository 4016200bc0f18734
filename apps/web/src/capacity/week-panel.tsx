import { Button } from '@samplass/ui/button'
import { Acts, SidePanel } from '@samplass/ui/side-panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useToast } from '@samplass/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { stateOfBar, useBarWords, type Week, type WeekBar, type WeekWindow, windowIdOf } from './week-view.ts'
import { windowLook } from './window-words.ts'

type Given = { week: Week; opened: { bed: string; bar: string }; onClose: () => void }

/** What stands on a bed, or a window that is offered, beside the week. Gone with what it was about. */
export function WeekPanel({ week, opened, onClose }: Given) {
  const t = useTranslations('capacity.panel')
  const { slug: org } = useMembership()
  const group = week.groups.find(({ beds }) => beds.some(({ id }) => id === opened.bed))
  const bed = group?.beds.find(({ id }) => id === opened.bed)
  const bar = bed?.bars.find(({ id }) => id === opened.bar)
  // What is held is offered still, to whoever reads the window: it can be withdrawn there too.
  const windows = (bed?.windows ?? []).filter(({ id, fromOn, toOn }) =>
    bar ? fromOn < bar.toOn && toOn >= bar.fromOn : id === windowIdOf(opened.bar),
  )
  if (!group || !bed || !(bar || windows.length > 0)) return null
  return (
    <SidePanel
      subject={opened.bar}
      title={bed.name}
      note={t('where', { kind: group.name, house: group.house })}
      closeLabel={t('close')}
      onClose={onClose}
      foot={
        <Link to="/$org/tavle" params={{ org }} search={{ plass: bed.id }}>
          {t('board')}
        </Link>
      }
    >
      {bar && <Standing bar={bar} />}
      {windows.map((window) => (
        <section key={window.id} className="sp-stack" aria-label={t('window')}>
          {bar && <h3>{t('window')}</h3>}
          <Offered window={window} onClose={onClose} />
        </section>
      ))}
    </SidePanel>
  )
}

function Standing({ bar }: { bar: WeekBar }) {
  const t = useTranslations('capacity.panel')
  const { slug: org } = useMembership()
  const words = useBarWords()
  const dates = useDates()
  return (
    <>
      <div className="sp-chips">
        <StatusTag state={stateOfBar(bar)}>{words(bar)}</StatusTag>
      </div>
      <dl className="sp-dl">
        <dt>{t('dates')}</dt>
        <dd>
          {t('span', { from: dates.short(bar.fromOn), to: bar.endKnown ? dates.short(bar.toOn) : t('endUntold') })}
        </dd>
        {bar.kind === 'hold' && bar.lapsesAt && (
          <>
            <dt>{t('until')}</dt>
            <dd>{dates.moment(bar.lapsesAt, serverNow())}</dd>
          </>
        )}
        {bar.thread?.dischargeOn && (
          <>
            <dt>{t('home')}</dt>
            <dd>{dates.short(bar.thread.dischargeOn)}</dd>
          </>
        )}
      </dl>
      {bar.thread && (
        <Link
          className="ds-button sp-btn"
          data-variant="primary"
          to="/$org/innleggelser/$admissionId"
          params={{ org, admissionId: bar.thread.admissionId }}
        >
          {t('open', { reference: bar.thread.reference })}
        </Link>
      )}
    </>
  )
}

function Offered({ window, onClose }: { window: WeekWindow; onClose: () => void }) {
  const t = useTranslations('capacity.panel')
  const states = useTranslations('capacity.states')
  const dates = useDates()
  const problem = useProblemText()
  const toast = useToast()
  const queries = useQueryClient()
  const trpc = useTRPC()
  const withdraw = useMutation(
    trpc.capacity.withdrawWindow.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.capacity.pathKey() })
        onClose()
        toast.show({ text: t('withdrawn') })
      },
      onError: (error) => toast.show({ text: problem(error), tone: 'warning' }),
    }),
  )
  const rows = [
    [t('begin'), t('span', { from: dates.short(window.fromOn), to: dates.short(window.toOn) })],
    [t('nights'), t('nightsCount', { nights: window.nightsMax })],
    [t('offered'), dates.short(window.offeredTo)],
    [t('to'), window.toAll ? t('toAll') : window.to.join(', ')],
    ...(window.note ? [[t('note'), window.note]] : []),
  ]
  return (
    <>
      <div className="sp-chips">
        <StatusTag state={windowLook[window.state]}>{states(window.state)}</StatusTag>
      </div>
      <dl className="sp-dl">
        {rows.map(([word, value]) => [<dt key={word}>{word}</dt>, <dd key={`${word}-value`}>{value}</dd>])}
      </dl>
      <Acts label={t('acts')}>
        {[
          <Button
            key="withdraw"
            variant="secondary"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ windowId: window.id })}
          >
            {t('withdraw')}
          </Button>,
        ]}
      </Acts>
    </>
  )
}
