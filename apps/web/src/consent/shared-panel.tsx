import { EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useTRPC } from '../shell/trpc.ts'
import { usePartWords } from './shared-words.ts'

/** What is told of the person beside the thread, category by category: read by the other side, known to one's own. */
export function SharedPanel({ admissionId, mine }: { admissionId: string; mine: boolean }) {
  const t = useTranslations('sharing')
  const category = useTranslations('person.consent.category')
  const trpc = useTRPC()
  const words = usePartWords()
  const { data, error } = useQuery(trpc.plannedAdmission.getShared.queryOptions({ admissionId }))
  // Taken back meanwhile: nothing of it stays on the screen.
  if (!data || error) return null
  return (
    <Panel heading={t(mine ? 'titleMine' : 'title')} flush>
      <EntryList
        entries={data.map((part) => ({
          id: part.category,
          title: category(part.category),
          text: mine ? undefined : words(part),
          mark: (
            <StatusTag state={part.told ? 'ok' : undefined} icon={part.told ? icons.Handshake : icons.Close}>
              {t(part.told ? 'shared' : 'notShared')}
            </StatusTag>
          ),
        }))}
      />
    </Panel>
  )
}
