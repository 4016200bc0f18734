import { useToast } from '@samplass/ui/toast'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Admission, useEventWords } from './words.ts'

/** Says what the other side has just done in the thread that is open. */
export function useNews(admission: Admission): void {
  const t = useTranslations('admissions')
  const words = useEventWords()
  const toast = useToast()
  const seen = useRef(admission.version)
  const last = admission.events.at(-1)
  const what = last && last.by === admission.otherSide ? words(last) : null
  useEffect(() => {
    if (admission.version === seen.current) return
    seen.current = admission.version
    if (what) toast.show({ text: t('news', { what }) })
  }, [admission.version, what, toast, t])
}
