import { Notice } from '@samplass/ui/notice'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { type Admission, useEventWords } from './words.ts'

/** What the other side has done since the thread was opened or one last acted oneself. Read out as it comes; covers nothing. */
export function News({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions')
  const dates = useDates()
  const words = useEventWords()
  const [opened] = useState(admission.version)
  const last = admission.version > opened ? admission.events.at(-1) : undefined
  return (
    <div role="status">
      {last?.by === admission.otherSide && (
        <div className="sp-gap">
          <Notice title={t('news', { what: words(last), time: dates.time(last.occurredAt) })} />
        </div>
      )}
    </div>
  )
}
