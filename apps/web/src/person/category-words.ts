import { type SharingCategory, sharingCategories } from '@samplass/domain/consent/sharing'
import { disclosureCategories } from '@samplass/domain/stay/schema'
import { useTranslations } from 'use-intl'

/** What is told a house about a guest, and a specialist service about somebody whose admission is planned. */
export const offeredTo: Record<'municipality' | 'specialist', readonly SharingCategory[]> = {
  municipality: disclosureCategories,
  specialist: [
    'admission',
    'identity',
    'contact',
    'crisis_plan',
    'next_of_kin',
    'children',
    'stay_dates',
    'housing',
    'health_summary',
    'substance_use',
    'economy',
  ],
}

/** Categories one after another, as a sentence begins. */
export function useCategoryWords() {
  const t = useTranslations('person.consent.category')
  return (categories: readonly string[]) =>
    sharingCategories
      .filter((one) => categories.includes(one))
      .map((one) => t(one))
      .map((word, at) => (at === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)))
      .join(', ')
}
