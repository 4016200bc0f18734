import { dwellingTraits } from '@samplass/domain/housing/kinds'
import { formatPhone } from '@samplass/domain/person/phone'
import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { Fragment, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { BuildingDialog, LandlordDialog } from './place-dialogs.tsx'
import type { DwellingPage } from './words.ts'

type Given = { page: DwellingPage }

function Facts({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="sp-dl">
      {rows.map(([name, value], at) =>
        value === null || value === '' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts
          <Fragment key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  )
}

export function FactsPanel({ page }: Given) {
  const t = useTranslations('housing.page')
  const words = useTranslations('housing.words')
  const dates = useDates()
  const { dwelling } = page
  const known = (value: boolean | null) => words(value === null ? 'unknown' : value ? 'yes' : 'no')
  return (
    <Panel heading={t('about')}>
      <Facts
        rows={[
          [t('facts.bedrooms'), words('bedrooms', { count: dwelling.bedrooms })],
          [t('facts.areaM2'), dwelling.areaM2 === null ? words('unknown') : words('size', { size: dwelling.areaM2 })],
          [
            t('facts.floor'),
            dwelling.floor === null ? words('unknown') : words('floor', { floor: String(dwelling.floor) }),
          ],
          ...dwellingTraits.map((trait) => [words(`traits.${trait}`), known(dwelling[trait])] as const),
          [t('facts.staffed'), words(`staffed.${dwelling.staffed}`)],
          [
            t('facts.surroundings'),
            dwelling.surroundings ? words(`surroundings.${dwelling.surroundings}`) : words('unknown'),
          ],
          [t('facts.ownership'), words(`ownerships.${dwelling.ownership}`)],
          [t('facts.inStockFrom'), dates.withYear(dwelling.inStockFrom)],
          [t('facts.supplierId'), dwelling.supplierId],
          [t('facts.koboId'), dwelling.koboId],
          [t('facts.note'), dwelling.note],
        ]}
      />
    </Panel>
  )
}

export function MoneyPanel({ page }: Given) {
  const t = useTranslations('housing.page')
  const words = useTranslations('housing.words')
  const { dwelling } = page
  const kr = (value: number | null) => (value === null ? words('unknown') : words('kr', { kr: value }))
  return (
    <Panel heading={t('money')}>
      <Facts
        rows={[
          [t('rentKr'), kr(dwelling.rentKr)],
          [t('energyKr'), dwelling.rentIncludesEnergy ? t('rentIncludesEnergy') : kr(dwelling.energyKr)],
          [t('costsKr'), kr(dwelling.costsKr)],
        ]}
      />
    </Panel>
  )
}

/** The building, and how many of those who live in it have their home through the stock. */
export function BuildingPanel({ page }: Given) {
  const t = useTranslations('housing.page')
  const form = useTranslations('housing.form')
  const words = useTranslations('housing.words')
  const { building } = page
  const [open, setOpen] = useState(false)
  const { let: lets, most, full, over } = building.concentration
  return (
    <Panel
      heading={t('building')}
      aside={
        page.mayManage && (
          <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
            {t('change')}
            <span className="sp-sr">, {t('building')}</span>
          </Button>
        )
      }
    >
      <div className="sp-stack">
        <Facts
          rows={[
            [form('street'), `${building.street}, ${building.postalCode} ${building.postalPlace}`],
            [form('area'), building.area],
            [t('buildingTotal'), building.dwellingsTotal ?? words('unknown')],
            [t('buildingStock'), building.inStock],
            [t('buildingLet'), lets],
          ]}
        />
        <p className="sp-small">{t(`spread.${over ? 'over' : full ? 'full' : 'room'}`, { most })}</p>
      </div>
      {open && <BuildingDialog building={building} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

/** Which contract is used, and what it is held against, in words. */
export function ContractPanel({ page }: Given) {
  const t = useTranslations('housing.page')
  const words = useTranslations('housing.words')
  const [open, setOpen] = useState(false)
  const { dwelling, landlord, contractRules } = page
  return (
    <Panel heading={t('contract')}>
      <div className="sp-stack">
        <div>
          <b>{words(`contracts.${dwelling.contractKind}`)}</b>
          <ul>
            {contractRules.map((rule) => (
              <li key={rule}>{words(`contractRules.${rule}`)}</li>
            ))}
          </ul>
          <p className="sp-small sp-muted">{t('contractHint')}</p>
        </div>
        <div>
          <h3>{t('landlord')}</h3>
          {landlord ? (
            <Facts
              rows={[
                [words(`landlords.${landlord.kind}`), landlord.name],
                [t('contact'), landlord.contactName],
                [t('phone'), landlord.phone && <a href={`tel:${landlord.phone}`}>{formatPhone(landlord.phone)}</a>],
                [t('email'), landlord.email && <a href={`mailto:${landlord.email}`}>{landlord.email}</a>],
              ]}
            />
          ) : (
            <p className="sp-muted">{t('noLandlord')}</p>
          )}
          {page.mayManage && (
            <Button size="sm" variant="secondary" onClick={() => setOpen(true)}>
              {landlord ? t('changeLandlord') : t('addLandlord')}
            </Button>
          )}
        </div>
      </div>
      {open && <LandlordDialog landlord={landlord} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

export function LettingsPanel({ page }: Given) {
  const t = useTranslations('housing.page')
  const dates = useDates()
  return (
    <Panel heading={t('lettings')}>
      {page.lettings.length === 0 ? (
        <p className="sp-muted">{t('noLettings')}</p>
      ) : (
        <ul className="sp-stack sp-stack--close">
          {page.lettings.map(({ fromOn, endedOn }) => (
            <li key={fromOn}>
              {endedOn
                ? t('letUntil', { from: dates.withYear(fromOn), until: dates.withYear(endedOn) })
                : t('letFrom', { from: dates.withYear(fromOn) })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
