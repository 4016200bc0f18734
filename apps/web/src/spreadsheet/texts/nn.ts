import type { Texts } from '../../shell/texts.ts'
import type nb from './nb.ts'

export default {
  drop: 'Slepp fila her',
  hint: 'Excel (.xlsx) eller CSV, høgst 2 MB og 5000 rader',
  choose: 'Vel fil',
  chosen: 'Vald: {name}',
  errorsTitle: 'Rader med feil',
  errorsCaption: 'Rader som ikkje blir med, og kvifor',
  row: 'Rad',
  what: 'Kva som er feil',
  errorFile: 'Last ned feila',
  errorColumn: 'Feil',
  firstShown: 'Dei {shown, number} første av {count, number} blir viste. Alle er i fila.',
  problems: {
    TOO_LARGE: 'Fila er større enn 2 MB. Del ho i fleire.',
    EMPTY: 'Fila har ingen rader under overskrifta.',
    NOT_A_SPREADSHEET: 'Dette er ikkje eit rekneark. Lagre som Excel-arbeidsbok (.xlsx) eller CSV.',
    OLD_OR_LOCKED:
      'Fila er i gammalt Excel-format eller har passord. Lagre ho som Excel-arbeidsbok (.xlsx) utan passord.',
    UNPACKS_TOO_LARGE: 'Fila er for stor når ho blir pakka ut. Kopier radene til ei ny arbeidsbok.',
    MERGED_CELLS: 'Fila har samanslåtte celler. Del dei, så kvar rad står for seg sjølv.',
    FORMULAS: 'Celle {cell} har ein formel. Lim inn verdiane i staden.',
    ENCODING: 'Æ, ø og å er øydelagde i fila. Lagre ho på nytt som CSV UTF-8.',
    QUOTE_NOT_CLOSED: 'Rad {row} tek til med eit hermeteikn som ikkje sluttar. Rett rada, så les vi resten.',
    TOO_MANY_ROWS: 'Fila har meir enn {max, number} rader. Del ho i fleire.',
    TOO_MANY_COLUMNS: 'Fila har meir enn {columnsMax} kolonnar. Bruk malen.',
    COLUMN_TWICE: 'Kolonnen «{column}» står to gonger. Ta bort den eine.',
    COLUMNS_MISSING: 'Fila manglar desse kolonnane: {columns}. Bruk malen.',
    JSON_NOT_VALID: 'Fila byrjar som JSON, men kan ikkje lesast. Sjekk komma og klammer.',
  },
} as const satisfies Texts<typeof nb>
