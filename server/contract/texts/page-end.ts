/** Ends each page of a text as a line of its own, as texts have done since line printers. */
export const pageEnd = '\f'
