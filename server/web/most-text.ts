/** Characters of a source’s text. */
export const mostText = 2_000_000
