import { SelectField, TextAreaField, TextField } from '@samplass/ui/form-field'
import { Panel } from '@samplass/ui/panel'
import { Pick } from '@samplass/ui/pick'
import { useTranslations } from 'use-intl'

const initiators = ['person', 'next_of_kin', 'professional', 'other'] as const
export type CallDraft = {
  message: string
  expect: string
  channel: 'phone' | 'walk_in'
  initiatedBy: (typeof initiators)[number]
}
export const newCall: CallDraft = { message: '', expect: '', channel: 'phone', initiatedBy: 'person' }

/** "22.15", "2215", "22" as 'HH:MM'; null when it is no time of the day. Empty is nothing said. */
export function readTime(text: string): string | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const parts = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(typed)
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? '0')]
  if (!parts || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** For whoever meets the person, and how the call came. All of it optional. */
export function MessagePanel(props: {
  name: string
  draft: CallDraft
  onChange: (draft: CallDraft) => void
  own: boolean
}) {
  const { name, draft, onChange, own } = props
  const t = useTranslations('bedPool.take.message')
  const set = (change: Partial<CallDraft>) => onChange({ ...draft, ...change })
  return (
    <Panel heading={t('heading', { name })} aside={t('optional')}>
      <div className="sp-stack">
        <TextAreaField
          label={t('label')}
          hideLabel
          rows={2}
          maxLength={500}
          value={draft.message}
          onChange={(event) => set({ message: event.target.value })}
        />
        <TextField
          id="expect"
          label={t('expect')}
          inputMode="numeric"
          value={draft.expect}
          error={readTime(draft.expect) === undefined ? t('expectUnread') : undefined}
          onChange={(event) => set({ expect: event.target.value })}
        />
        <details className="sp-details sp-small">
          <summary>{t('more')}</summary>
          <div className="sp-stack">
            {own && (
              <Pick
                legend={t('how')}
                inline
                value={draft.channel}
                onChange={(channel) => set({ channel: channel as CallDraft['channel'] })}
                options={(['phone', 'walk_in'] as const).map((value) => ({ value, title: t(value) }))}
              />
            )}
            <SelectField
              label={t('by')}
              value={draft.initiatedBy}
              options={initiators.map((value) => ({ value, label: t(value) }))}
              onChange={(event) => set({ initiatedBy: event.target.value as CallDraft['initiatedBy'] })}
            />
          </div>
        </details>
      </div>
    </Panel>
  )
}
