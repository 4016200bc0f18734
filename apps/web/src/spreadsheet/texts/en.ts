import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

export default {
  drop: 'Drop the file here',
  hint: 'Excel (.xlsx) or CSV, at most 2 MB and 5000 rows',
  choose: 'Choose a file',
  chosen: 'Chosen: {name}',
  errorsTitle: 'Rows with errors',
  errorsCaption: 'Rows that are left out, and why',
  row: 'Row',
  what: 'What is wrong',
  errorFile: 'Download the errors',
  errorColumn: 'Error',
  firstShown: 'The first {shown, number} of {count, number} are shown. All are in the file.',
  problems: {
    TOO_LARGE: 'The file is larger than 2 MB. Split it.',
    EMPTY: 'The file has no rows under the heading.',
    NOT_A_SPREADSHEET: 'This is not a spreadsheet. Save it as an Excel workbook (.xlsx) or CSV.',
    OLD_OR_LOCKED: 'The file is in an old Excel format or has a password. Save it as a workbook (.xlsx) without one.',
    UNPACKS_TOO_LARGE: 'The file is too large when unpacked. Copy the rows to a new workbook.',
    MERGED_CELLS: 'The file has merged cells. Split them, so that each row stands by itself.',
    FORMULAS: 'Cell {cell} has a formula. Paste the values instead.',
    ENCODING: 'Æ, ø and å are broken in the file. Save it again as CSV UTF-8.',
    QUOTE_NOT_CLOSED: 'Row {row} has a quotation mark that does not end. Put the row right, and we read the rest.',
    TOO_MANY_ROWS: 'The file has more than {max, number} rows. Split it.',
    TOO_MANY_COLUMNS: 'The file has more than {columnsMax} columns. Use the template.',
    COLUMN_TWICE: 'The column “{column}” is there twice. Remove one of them.',
    COLUMNS_MISSING: 'The file lacks these columns: {columns}. Use the template.',
    JSON_NOT_VALID: 'The file begins as JSON and cannot be read. Check commas and brackets.',
  },
} as const satisfies Texts<typeof nb>
