import { addNights, instantAt, type LocalDate } from '@samplass/domain/nights'

/** Days as the reader means them, in Europe/Oslo; open ends are the beginning and the end of time. */
export const bounds = ({ fromOn, toOn }: { fromOn?: LocalDate; toOn?: LocalDate }) => ({
  from: fromOn ? instantAt(fromOn, '00:00') : new Date('1900-01-01T00:00:00Z'),
  to: toOn ? instantAt(addNights(toOn, 1), '00:00') : new Date('2300-01-01T00:00:00Z'),
})

/** The pattern that contains the text as typed, or everything. */
export const likeText = (text = '') => `%${text.replace(/[\\%_]/g, '\\$&')}%`
