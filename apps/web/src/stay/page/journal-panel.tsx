import { Button } from '@samplass/ui/button'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import type { Stay } from './stay.ts'

/** What has been written about the stay, the person's own words first. Only the writer's municipality reads it. */
export function JournalPanel({ stay, onWrite }: { stay: Stay; onWrite: () => void }) {
  const t = useTranslations('stayPage.journal')
  const acts = useTranslations('stayPage.acts.names')
  const dates = useDates()
  const now = serverNow()
  const wishes = stay.journal.filter(({ kind }) => kind === 'wishes').at(-1)
  const rest = stay.journal.filter((entry) => entry !== wishes).reverse()
  const by = (entry: Stay['journal'][number]) => t('by', { by: entry.by, when: dates.moment(entry.at, now) })
  const write = stay.actions.write_journal === null && (
    <Button size="sm" variant="secondary" onClick={onWrite}>
      <icons.Write />
      {acts('write_journal')}
    </Button>
  )
  return (
    <Panel heading={t('title')} flush aside={write || undefined} foot={<span className="sp-muted">{t('own')}</span>}>
      {stay.journal.length === 0 && <p className="sp-panel__body sp-small sp-muted">{t('empty')}</p>}
      {wishes && (
        <div className="sp-panel__body">
          <figure className="sp-quote">
            <figcaption>{t('wishesTitle')}</figcaption>
            <blockquote>{wishes.body}</blockquote>
            <p className="sp-xs sp-muted">{by(wishes)}</p>
          </figure>
        </div>
      )}
      {rest.length > 0 && (
        <ol className="sp-lines">
          {rest.map((entry) => (
            <li key={entry.id}>
              <div>
                <b>{t(`kinds.${entry.kind}`)}</b> <span className="sp-xs sp-muted">{by(entry)}</span>
                <p className="sp-small sp-asis">{entry.body}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
