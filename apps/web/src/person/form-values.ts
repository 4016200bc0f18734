import { whyNotNumber } from '@samplass/domain/person/number'
import { changeInput, registerInput } from '@samplass/domain/person/schema'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { FieldErrors, Resolver } from 'react-hook-form'

/** What stands in the fields. Empty is unknown. */
export type PersonValues = {
  givenName: string
  familyName: string
  number: string
  removeNumber: boolean
  birthYear: string
  phone: string
  municipality: string
  address: string
  fixedAbode: 'yes' | 'no' | 'unknown'
  addressProtection: AddressProtection
}

export const emptyPerson: PersonValues = {
  givenName: '',
  familyName: '',
  number: '',
  removeNumber: false,
  birthYear: '',
  phone: '',
  municipality: '',
  address: '',
  fixedAbode: 'unknown',
  addressProtection: 'ungraded',
}

const orNull = (text: string) => text.trim() || null

function toInput(values: PersonValues) {
  const year = values.birthYear.trim()
  return {
    givenName: values.givenName,
    familyName: values.familyName,
    number: orNull(values.number),
    birthYear: year === '' ? null : Number(year),
    phone: orNull(values.phone),
    responsibleMunicipality: orNull(values.municipality),
    address: orNull(values.address),
    fixedAbode: values.fixedAbode === 'unknown' ? null : values.fixedAbode === 'yes',
    addressProtection: values.addressProtection,
  }
}

export const toRegister = (values: PersonValues) => registerInput.parse(toInput(values))

/** An empty number keeps the one there is; only a tick takes it away. */
export function toChange(values: PersonValues, subject: { personId: string; version: number }) {
  const { number, ...rest } = toInput(values)
  const kept = values.removeNumber ? { number: null } : number === null ? {} : { number }
  return changeInput.parse({ ...subject, ...rest, ...kept })
}

type Field = keyof PersonValues
const fieldOf: Readonly<Record<string, Field>> = { responsibleMunicipality: 'municipality' }

/** The domain's own schema says what is wrong, where; and outside production that a number is not synthetic. */
export const resolverFor =
  (mode: 'demo' | 'production'): Resolver<PersonValues> =>
  (values) => {
    const parsed = registerInput.safeParse(toInput(values))
    const errors: FieldErrors<PersonValues> = {}
    for (const { path, message, code } of parsed.error?.issues ?? []) {
      const name = String(path[0])
      const field = fieldOf[name] ?? (name as Field)
      errors[field] ??= { type: code, message }
    }
    const number = values.number.trim()
    const notSynthetic =
      number !== '' && !errors.number && whyNotNumber(number, { syntheticOnly: mode !== 'production' })
    if (notSynthetic) errors.number = { type: 'refused', message: notSynthetic }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
  }
