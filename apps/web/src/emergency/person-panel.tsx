import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'
import { InformDialog } from './inform-dialog.tsx'
import { TellDialog } from './tell-dialog.tsx'
import { useEmergencyWords } from './words.ts'

/** As long as it lasts, nobody forgets on what the record is open. */
export function OpenedInEmergency({ endsAt }: { endsAt: string | Date }) {
  const t = useTranslations('emergency')
  const dates = useDates()
  return (
    <Notice tone="danger" live="polite" title={t('lasts', { when: dates.moment(endsAt, serverNow()) })}>
      <p>{t('lastsBody')}</p>
    </Notice>
  )
}

/** What was opened or told of this person in an emergency, and whether they know. */
export function EmergencyPanel({
  personId,
  mayTell,
  byPhone,
}: {
  personId: string
  mayTell: boolean
  /** Nothing is told in writing of whose whereabouts are secret. */
  byPhone: boolean
}) {
  const t = useTranslations('emergency')
  const dates = useDates()
  const trpc = useTRPC()
  const words = useEmergencyWords()
  const [telling, setTelling] = useState(false)
  const [informing, setInforming] = useState<string | null>(null)
  const now = serverNow()
  const list = useQuery(trpc.emergency.ofPerson.queryOptions({ personId }, { meta: { live: false } }))
  const rows = list.data ?? []
  return (
    <Panel
      heading={t('panel')}
      flush
      aside={
        mayTell && (
          <Button size="sm" variant="tertiary" whyNot={byPhone ? t('byPhone') : null} onClick={() => setTelling(true)}>
            {t('tell')}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <div className="sp-panel__body">
          <p>{t('none')}</p>
        </div>
      ) : (
        <EntryList
          entries={rows.map((one) => ({
            id: one.emergencyId,
            title: words.what(one),
            text: `${words.entry(one)}. ${words.informed(one)}`,
            mark: (
              <StatusTag state={new Date(one.endsAt) > now ? 'over' : undefined}>
                {new Date(one.endsAt) > now ? t('lasting', { when: dates.moment(one.endsAt, now) }) : t('over')}
              </StatusTag>
            ),
            act: mayTell && one.informedAt === null && (
              <Button size="sm" variant="secondary" onClick={() => setInforming(one.emergencyId)}>
                {t('inform')}
              </Button>
            ),
          }))}
        />
      )}
      {telling && <TellDialog personId={personId} onClose={() => setTelling(false)} />}
      {informing && <InformDialog emergencyId={informing} onClose={() => setInforming(null)} />}
    </Panel>
  )
}
