import type { FieldErrors } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { PersonValues } from './form-values.ts'

const numberWords = {
  NUMBER_LENGTH_WRONG: 'length',
  NUMBER_DATE_WRONG: 'date',
  NUMBER_CHECKSUM_WRONG: 'checksum',
  NUMBER_NOT_SYNTHETIC: 'synthetic',
} as const

/** What is wrong with a number, as the part of the text that says it. */
export const numberWord = (code: string) => numberWords[code as keyof typeof numberWords] ?? 'length'

/** How to put each field right. */
export function useFieldErrors(errors: FieldErrors<PersonValues>): (field: keyof PersonValues) => string | undefined {
  const t = useTranslations('person.person')
  const number = useTranslations('person.search.number')
  return (field) => {
    const error = errors[field]
    if (!error) return undefined
    if (error.type === 'too_big' && field !== 'birthYear') return t('tooLong')
    switch (field) {
      case 'givenName':
        return error.type === 'too_small' ? t('givenNameMissing') : t('wrong')
      case 'familyName':
        return error.type === 'too_small' ? t('familyNameMissing') : t('wrong')
      case 'number':
        return error.message === 'NUMBER_TAKEN' ? t('numberTaken') : number(numberWord(error.message ?? ''))
      case 'birthYear':
        return t('birthYearWrong')
      case 'phone':
        return t('phoneWrong')
      case 'municipality':
        return t('municipalityWrong')
      default:
        return t('wrong')
    }
  }
}
