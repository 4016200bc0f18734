import { Button } from '@samplass/ui/button'
import { DataTable } from '@samplass/ui/data-table'
import { EmptyState } from '@samplass/ui/empty-state'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Cooperation, Member, SharedHouse } from './cooperation-page.tsx'

/** A specialist service sees what is free and has nobody in a bed of its own: no quota. */
export const keepsNobody = ({ role }: { role: string }) => role.startsWith('h_')

/** Who is in, with quota and what has been used of it. */
export function Members({
  cooperation,
  onChange,
}: {
  cooperation: Cooperation
  onChange: ((member: Member) => void) | null
}) {
  const t = useTranslations('cooperation')
  const dates = useDates()
  const locale = useLocale()
  const monthly = (member: Member) => member.quotaPeriod === 'month'
  return (
    <DataTable
      caption={t('membersCaption', { name: cooperation.name })}
      hideCaption
      dense
      locale={locale}
      rows={cooperation.members}
      rowKey={(member) => member.role}
      columns={[
        {
          id: 'member',
          header: t('member'),
          rowHeader: true,
          sortBy: (member) => member.name,
          cell: (member) => (
            <>
              {member.name}{' '}
              {member.role === cooperation.host.role && <span className="sp-muted">({t('hostMark')})</span>}
              {member.toOn && (
                <div className="sp-small sp-muted">{t('leftOn', { date: dates.withYear(member.toOn) })}</div>
              )}
            </>
          ),
        },
        {
          id: 'quota',
          header: t('quota'),
          sortBy: (member) => member.quotaNights,
          cell: (member) =>
            keepsNobody(member) ? (
              <span className="sp-muted">{t('seesOnly')}</span>
            ) : member.quotaNights === null ? (
              <span className="sp-muted">{t('noQuota')}</span>
            ) : (
              t(monthly(member) ? 'quotaMonth' : 'quotaYear', { count: member.quotaNights })
            ),
        },
        {
          id: 'used',
          header: t('used'),
          sortBy: (member) => member.usedNights ?? -1,
          cell: (member) =>
            member.usedNights === null || keepsNobody(member)
              ? '–'
              : t(monthly(member) ? 'usedMonth' : 'usedYear', { count: member.usedNights }),
        },
        {
          id: 'lends',
          header: t('lends'),
          wide: true,
          cell: (member) => (keepsNobody(member) ? '–' : t(member.lendsUnused ? 'yes' : 'no')),
        },
        ...(onChange
          ? [
              {
                id: 'acts',
                header: <span className="sp-sr">{t('change')}</span>,
                align: 'end' as const,
                cell: (member: Member) => (
                  <Button
                    size="sm"
                    variant="tertiary"
                    aria-label={t('changeOf', { name: member.name })}
                    onClick={() => onChange(member)}
                  >
                    {t('change')}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

type HousesProps = {
  cooperation: Cooperation
  onShare: ((house: SharedHouse) => void) | null
  onEnd: ((house: SharedHouse) => void) | null
}

/** Which houses take part, and who may give beds in them. Only the owner changes that. */
export function Houses({ cooperation, onShare, onEnd }: HousesProps) {
  const t = useTranslations('cooperation')
  const locale = useLocale()
  const others = (house: SharedHouse) =>
    cooperation.members.filter((member) => !member.left && member.role !== house.owner.role).length
  return (
    <DataTable
      caption={t('housesCaption', { name: cooperation.name })}
      hideCaption
      dense
      locale={locale}
      rows={cooperation.houses}
      rowKey={(house) => house.id}
      empty={<EmptyState bare level={3} title={t('noHouses')} text={t('noHousesText')} />}
      columns={[
        {
          id: 'house',
          header: t('house'),
          rowHeader: true,
          sortBy: (house) => house.name,
          cell: (house) => `${house.name}, ${house.place}`,
        },
        { id: 'owner', header: t('owner'), sortBy: (house) => house.owner.name, cell: (house) => house.owner.name },
        {
          id: 'users',
          header: t('users'),
          cell: (house) =>
            house.users.length >= others(house) ? t('everyone') : house.users.map((user) => user.name).join(', '),
        },
        ...(onShare || onEnd
          ? [
              {
                id: 'acts',
                header: <span className="sp-sr">{t('changeShare')}</span>,
                align: 'end' as const,
                cell: (house: SharedHouse) =>
                  house.owner.mine ? (
                    <span className="sp-row sp-row--end">
                      {onShare && (
                        <Button
                          size="sm"
                          variant="tertiary"
                          aria-label={t('shareOf', { house: house.name })}
                          onClick={() => onShare(house)}
                        >
                          {t('changeShare')}
                        </Button>
                      )}
                      {onEnd && (
                        <Button
                          size="sm"
                          variant="tertiary"
                          aria-label={t('endShareOf', { house: house.name })}
                          onClick={() => onEnd(house)}
                        >
                          {t('endShare')}
                        </Button>
                      )}
                    </span>
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  )
}
