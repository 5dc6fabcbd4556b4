/** Cells that a spreadsheet program would take for a formula, written so that it does not. */

const formula = /^'*[=+\-@\t\r＝＋－＠]/u
const number = /^[+-]?[\d.,\s']*\d%?$/

/** With an apostrophe before it, as spreadsheet programs mark a text; a negative number stays one. */
export const disarmed = (cell: string): string => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell)

/** As it was before. */
export const armed = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell)
