import { useTranslations } from 'use-intl'

/** A text whose key comes from the trail: not one of the keys that the types know. */
type Loose = { (key: string): string; has: (key: string) => boolean }

/** An act of the trail in words. One that has no words yet is told by the slice it belongs to. */
export function useActWords() {
  const t = useTranslations('audit') as unknown as Loose
  return (act: string): string => {
    const [slice = '', past = ''] = act.split('.')
    if (t.has(`past.${slice}.${past}`)) return t(`past.${slice}.${past}`)
    return t.has(`slices.${slice}`) ? t(`slices.${slice}`) : t('purposes.other')
  }
}

/** A stated purpose in words; one in somebody's own words stands as it was written. */
export function usePurposeWords() {
  const t = useTranslations('audit.purposes') as unknown as Loose
  return (purpose: string): string => {
    if (!/^[a-z_]+$/.test(purpose)) return purpose
    return t.has(purpose) ? t(purpose) : t('other')
  }
}
