import { perWeek } from '@samplass/domain/outcome/figures'
import { Chart } from '@samplass/ui/chart'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { FigurePanel } from './figure-panel.tsx'
import { type Outcomes, useFigureWords } from './words.ts'

const tried = ['seen', 'spoke', 'attempts', 'refused'] as const
const tones = { seen: 'accent', spoke: 'home', attempts: 'neutral', refused: 'watch' } as const

export function ContactsPanel({ contacts }: Pick<Outcomes, 'contacts'>) {
  const t = useTranslations('outcome.contacts')
  const all = useTranslations('outcome')
  const dates = useDates()
  const { number } = useFigureWords()
  const months = contacts.months.filter(({ personDays }) => personDays > 0)
  const rate = (count: number, personDays: number) => {
    const figure = perWeek(count, personDays)
    return figure === null ? all('none') : number(figure)
  }
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'weeks', what: t('weeks'), value: number(Math.round(contacts.personDays / 7)) },
        ...tried.map((id) => ({
          id,
          what: t(id),
          value:
            contacts.personDays === 0
              ? all('none')
              : t('perWeek', { figure: rate(contacts[id], contacts.personDays), count: contacts[id] }),
        })),
      ]}
    >
      {months.length > 1 && (
        <Chart
          kind="line"
          title={t('chart')}
          summary={t('summary', { seen: rate(contacts.seen, contacts.personDays) })}
          labels={months.map(({ month }) => `${dates.month(month).slice(0, 3)} ${month.slice(2, 4)}`)}
          labelWord={t('month')}
          tableWord={all('asTable')}
          format={number}
          series={tried.map((id) => ({
            id,
            label: t(id),
            tone: tones[id],
            values: months.map((month) => Math.round((perWeek(month[id], month.personDays) ?? 0) * 10) / 10),
          }))}
        />
      )}
    </FigurePanel>
  )
}

export function RefusalsPanel({ refusals }: Pick<Outcomes, 'refusals'>) {
  const t = useTranslations('outcome.refusals')
  const { number, share } = useFigureWords()
  const of = refusals.persons - refusals.died
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'persons', what: t('persons'), value: number(refusals.persons) },
        ...(refusals.died > 0 ? [{ id: 'died', what: t('died'), value: number(refusals.died) }] : []),
        { id: 'refusals', what: t('refusals'), value: number(refusals.refusals) },
        { id: 'still', what: t('stillFollowed'), value: share({ count: refusals.stillFollowed, of }) },
        { id: 'later', what: t('seenLater'), value: share({ count: refusals.seenLater, of }) },
      ]}
    />
  )
}

/** Happening by happening; of what has not happened there is one line that says so. */
export function KeptPanel({ kept }: Pick<Outcomes, 'kept'>) {
  const t = useTranslations('outcome.kept')
  const { number, share } = useFigureWords()
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={kept.flatMap(({ happening, all, kept, seen, known, tooEarly, died }) => {
        const what = t(`happenings.${happening}`)
        const line = (id: 'kept' | 'seen' | 'tooEarly' | 'died', value: string) => ({
          id: `${happening}-${id}`,
          what: t('of', { happening: what, what: t(id) }),
          value,
        })
        return [
          { id: happening, what: t('times', { happening: what }), value: number(all) },
          ...(known > 0
            ? [line('kept', share({ count: kept, of: known })), line('seen', share({ count: seen, of: known }))]
            : []),
          ...(tooEarly > 0 ? [line('tooEarly', number(tooEarly))] : []),
          ...(died > 0 ? [line('died', number(died))] : []),
        ]
      })}
    />
  )
}
