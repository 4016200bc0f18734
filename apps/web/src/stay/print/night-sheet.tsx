import { addNights, asLocalDate, type LocalDate, tonight } from '@samplass/domain/nights'
import { formatPhone } from '@samplass/domain/person/phone'
import { SelectField } from '@samplass/ui/form-field'
import { PrintPage } from '@samplass/ui/print-page'
import { ScrollBox } from '@samplass/ui/scroll-box'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
import { DayField } from '../../shell/day-field.tsx'
import { serverNow } from '../../shell/session.ts'
import { type Outputs, useTRPC } from '../../shell/trpc.ts'
import { readOnce, SheetFrame, useGuestWords } from './sheet-frame.tsx'

type List = Outputs['stay']['nightList']
/** More rows than this stand closer, so that the sheet stays one. */
const denseFrom = 16

const purposes = ['fire', 'shift', 'other'] as const
type Purpose = (typeof purposes)[number]

export type NightSheetProps = { houseId: string | null; onHouse: (houseId: string) => void }

/** Who sleeps here tonight: for the fire brigade, readable without the product. */
export function NightSheet({ houseId, onHouse }: NightSheetProps) {
  const t = useTranslations('sheets')
  const trpc = useTRPC()
  const [night, setNight] = useState<string>(tonight(serverNow()))
  const [purpose, setPurpose] = useState<Purpose>('fire')
  const list = useQuery(
    trpc.stay.nightList.queryOptions(
      { houseId: houseId ?? '', night, purpose },
      { ...readOnce, enabled: houseId !== null && night !== '' },
    ),
  )
  const dates = useDates()
  return (
    <SheetFrame
      name={t('names.night')}
      houseId={houseId}
      onHouse={onHouse}
      query={list}
      fields={
        <>
          <DayField
            label={t('night')}
            value={night && dates.morning(night)}
            onChange={(morning) => setNight(morning && addNights(asLocalDate(morning), -1))}
          />
          <SelectField
            label={t('purpose')}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value as Purpose)}
            options={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
          />
        </>
      }
    >
      {list.data && <Sheet list={list.data} />}
    </SheetFrame>
  )
}

function Sheet({ list }: { list: List }) {
  const t = useTranslations('sheets')
  const dates = useDates()
  const words = useGuestWords()
  const now = new Date(list.asOf)
  const state = (row: List['rows'][number]) =>
    row.state === 'in_house'
      ? t('sheet.here')
      : row.state === 'home_trial'
        ? t('sheet.home')
        : t('sheet.coming', { time: row.expectAt ? dates.clock(row.expectAt) : 'none' })
  const { counts } = list
  return (
    <PrintPage
      title={t('names.night')}
      stamp={t('stamp', { when: dates.stamp(list.asOf), by: list.printedBy })}
      foot={t('foot')}
    >
      <div className="sp-sheet">
        <p className="sp-sheet__lead">
          {t('sheet.line', {
            house: list.house.name,
            place: list.house.place,
            night: capital(dates.nightLong(list.night as LocalDate)),
          })}
          {list.house.phone && <span>{t('sheet.phone', { phone: formatPhone(list.house.phone) })}</span>}
        </p>
        <dl className="sp-sheet__figs">
          {(
            [
              ['inside', counts.inHouse],
              ['atHome', counts.atHome],
              ['expected', counts.expected],
              ['beds', counts.beds],
            ] as const
          ).map(([word, count]) => (
            <div key={word}>
              <dt>{t(`sheet.${word}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {list.rows.length === 0 ? (
          <p>{t('sheet.nobody')}</p>
        ) : (
          <ScrollBox label={t('sheet.caption')}>
            <table data-dense={list.rows.length > denseFrom ? '' : undefined}>
              <caption className="sp-sr">{t('sheet.caption')}</caption>
              <thead>
                <tr>
                  {(['bed', 'who', 'state', 'arrived', 'departs', 'seen'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`sheet.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.stayId} data-away={row.state === 'in_house' ? undefined : ''}>
                    <td>{row.bedName}</td>
                    <th scope="row">
                      {words(row.guest)}
                      {row.guest.kind === 'full' && row.guest.age !== null && (
                        <span> {t('age', { age: String(row.guest.age) })}</span>
                      )}
                    </th>
                    <td>{state(row)}</td>
                    <td>{row.arrivedAt ? dates.moment(row.arrivedAt, now) : ''}</td>
                    <td>
                      {dates.short(row.departOn)}
                      {row.overdue && <b> {t('sheet.over')}</b>}
                    </td>
                    <td>
                      <span className="sp-sheet__box" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {list.emptyBeds.length > 0 && (
          <p>
            <b>{t('sheet.empty')}:</b>{' '}
            {list.emptyBeds.map(({ name, status }) => `${name} (${t(`sheet.statuses.${status}`)})`).join(', ')}
          </p>
        )}
      </div>
    </PrintPage>
  )
}
