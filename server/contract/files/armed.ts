/** Keeps spreadsheet programs from reading cells as formulas. */

const formula = /^'*[=+\-@\t\r＝＋－＠]/u
const number = /^[+-]?[\d.,\s']*\d%?$/

/** An apostrophe in front marks a text; negative numbers stay. */
export const disarmed = (cell: string): string => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell)

export const armed = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell)
