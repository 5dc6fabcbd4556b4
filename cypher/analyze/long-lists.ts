/** Long lists of numbers or texts that are written out: to Neo4j's analysis, which takes a millisecond for each, one item says what all of them say. */

/** Not fewer than nine items, of one type each, none of which can be wrong by itself. */
const LISTS =
  /(?<=\[\s*)(\d{1,15}|'[^'\\\n]*'|"[^"\\\n]*")((?:\s*,\s*\d{1,15}){8,}|(?:\s*,\s*'[^'\\\n]*'){8,}|(?:\s*,\s*"[^"\\\n]*"){8,})(?=\s*\])/g

/** The text with the first item of each such list alone; what stands behind keeps its place. */
export function shortenLists(text: string): string {
  // between backticks it may be a name
  if (text.includes('`')) return text
  return text.replace(LISTS, (whole, first: string, rest: string) =>
    sortOf(first) === sortOf(rest.replace(/^\s*,\s*/, '')) ? first + rest.replace(/[^\n]/g, ' ') : whole,
  )
}

const sortOf = (item: string): string => (/^\d/.test(item) ? 'number' : item.charAt(0))
