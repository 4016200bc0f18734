/**
 * A number as people in Norway write it: "8 500", "8.500,00", "8500,50", "kr 8 500,-", and 52.5 as a spreadsheet gives it. Null where nothing
 * is written, NaN where it is no number. A point before exactly three figures parts thousands.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/kr\.?|nok/gi, '')
    .replaceAll(/[\s']/g, '')
    .replaceAll('\u2212', '-')
    .replace(/,-+$/, '')
  if (bare === '') return text.trim() === '' ? null : Number.NaN
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN
}
