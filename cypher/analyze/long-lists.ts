/** Shortens long literal lists of numbers or texts: the analysis takes a millisecond per item, and one item has the type of all. */

/** Nine or more items of one type, none of which can be wrong by itself. */
const LISTS =
  /(?=[\d'"])(?<=\[\s*)(\d{1,15}|'[^'\\\n]*'|"[^"\\\n]*")((?:\s*,\s*\d{1,15}){8,}|(?:\s*,\s*'[^'\\\n]*'){8,}|(?:\s*,\s*"[^"\\\n]*"){8,})(?=\s*\])/g

/** Keeps the first item of each list; what follows keeps its position. */
export function shortenLists(text: string): string {
  // between backticks it may be a name
  if (text.includes('`')) return text
  return text.replace(LISTS, (whole, first: string, rest: string) =>
    sortOf(first) === sortOf(rest.replace(/^\s*,\s*/, '')) ? first + rest.replace(/[^\n]/g, ' ') : whole,
  )
}

const sortOf = (item: string): string => (/^\d/.test(item) ? 'number' : item.charAt(0))
