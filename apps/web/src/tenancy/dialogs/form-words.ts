import { asLocalDate, localDateOf } from '@samplass/domain/nights'
import { rentPayers, securities } from '@samplass/domain/tenancy/kinds'
import { useTranslations } from 'use-intl'
import { serverNow } from '../../shell/session.ts'
import { wholeNumber } from '../words.ts'

/** What the forms of a tenancy say the same way: days, amounts, who pays. */
export function useFormWords() {
  const t = useTranslations('tenancy')
  const today: string = localDateOf(serverNow())
  return {
    today,
    optional: t('forms.optional'),
    payers: rentPayers.map((value) => ({ value, label: t(`payers.${value}`) })),
    securities: securities.map((value) => ({ value, label: t(`securities.${value}`) })),
    /** A day that has been. */
    past: (day: string) => !(day && day <= today) && t('forms.dayWrong'),
    someDay: (day: string) => !day && t('forms.dayMissing'),
    amount: (text: string) => wholeNumber(text) === undefined && t('forms.numberWrong'),
    amountNeeded: (text: string) => (wholeNumber(text) ?? null) === null && t('forms.numberWrong'),
    chosen: (value: string) => !value && t('forms.chooseMissing'),
    words: (text: string) => !text.trim() && t('forms.wordsMissing'),
  }
}

export const dayOrNone = (day: string) => (day === '' ? null : asLocalDate(day))
export const amountOrNone = (text: string) => wholeNumber(text) ?? null
