import { useTranslations } from 'use-intl'
import { FigurePanel } from './figure-panel.tsx'
import { type Outcomes, useFigureWords } from './words.ts'

export function ToKeyPanel({ toKey }: Pick<Outcomes, 'toKey'>) {
  const t = useTranslations('outcome.toKey')
  const { days, number, share } = useFigureWords()
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'all', what: t('all'), value: number(toKey.all) },
        { id: 'keyed', what: t('keyed'), value: share({ count: toKey.keyed, of: toKey.all }) },
        { id: 'waiting', what: t('waiting'), value: share({ count: toKey.waiting, of: toKey.all }) },
        { id: 'other', what: t('other'), value: share({ count: toKey.other, of: toKey.all }) },
        ...(['quarter', 'half', 'threeQuarters'] as const).map((id) => ({ id, what: t(id), value: days(toKey[id]) })),
        { id: 'middle', what: t('middleOfKeyed'), value: days(toKey.middleOfKeyed) },
        { id: 'longest', what: t('longestWait'), value: days(toKey.waiting === 0 ? null : toKey.longestWait) },
      ].filter(({ id }) => id !== 'longest' || toKey.waiting > 0)}
    />
  )
}

export function RehousingPanel({ rehousing }: Pick<Outcomes, 'rehousing'>) {
  const t = useTranslations('outcome.rehousing')
  const { days, number, share } = useFigureWords()
  const of = rehousing.all
  return (
    <FigurePanel
      heading={t('heading')}
      how={t('how')}
      lines={[
        { id: 'all', what: t('all'), value: number(of) },
        ...(['keyed', 'waiting', 'other'] as const).map((id) => ({
          id,
          what: t(id),
          value: share({ count: rehousing[id], of }),
        })),
        ...(of > 0 ? [{ id: 'half', what: t('half'), value: days(rehousing.half) }] : []),
        ...(rehousing.waiting > 0
          ? [{ id: 'longest', what: t('longestWait'), value: days(rehousing.longestWait) }]
          : []),
      ]}
    />
  )
}
