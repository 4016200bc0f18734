import { type Entry, EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useCategoryWords } from '../person/category-words.ts'
import { useTRPC } from '../shell/trpc.ts'
import { usePartWords } from './shared-words.ts'

/** What is told of the person beside the thread, category by category: read by the other side, known to one's own. */
export function SharedPanel({ admissionId, mine }: { admissionId: string; mine: boolean }) {
  const t = useTranslations('sharing')
  const category = useTranslations('person.consent.category')
  const trpc = useTRPC()
  const words = usePartWords()
  const together = useCategoryWords()
  const { data, error } = useQuery(trpc.plannedAdmission.getShared.queryOptions({ admissionId }))
  // Taken back meanwhile: nothing of it stays on the screen.
  if (!data || error) return null
  const untold = data.filter(({ told }) => !told).map((part) => part.category)
  const entries = data
    .filter(({ told }) => told)
    .map(
      (part): Entry => ({
        id: part.category,
        title: category(part.category),
        text: mine ? undefined : words(part),
        mark: (
          <StatusTag state="ok" icon={icons.Handshake}>
            {t('shared')}
          </StatusTag>
        ),
      }),
    )
  // What is not told is said once, in one line: nine refusals under each other hide the two answers.
  if (untold.length > 0)
    entries.push({
      id: 'untold',
      title: together(untold),
      mark: <StatusTag icon={icons.Close}>{t('notShared')}</StatusTag>,
    })
  return (
    <Panel heading={t(mine ? 'titleMine' : 'title')} flush>
      <EntryList entries={entries} />
    </Panel>
  )
}
