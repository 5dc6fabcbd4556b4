const joins = '(?:of|the|for|de|la|van|von|der|bin|ibn|al|el)'
const word = "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}’'.&-]*|al-\\p{Lu}[\\p{L}-]*)"
const name = `${word}(?:[ \\u00a0](?:${joins}[ \\u00a0]){0,2}${word})*`

/** Words that begin a sentence with a capital and are no part of the name after them. */
const opening = /^(?:(?:The|A|An|In|On|At|By|For|From|With|After|Before|When|While|He|She|They|It|But|And|We|I)(?:[ \u00a0]|$))+/u

const bare = (found: string): string =>
  found
    .replace(opening, '')
    .replace(/[.,’']+$/u, '')
    .replace(/[’']s$/u, '')

/** In the order of the text, each once: offered, never taken. */
export function namesIn(quote: string): string[] {
  const found = [...quote.matchAll(new RegExp(name, 'gu'))].map(([found]) => bare(found))
  return [...new Set(found)].filter(each => each.length > 1).slice(0, 8)
}

const speaking =
  '(?:says?|said|tells?|told|adds?|added|explains?|explained|claims?|claimed|states?|stated|argues?|argued|insists?|insisted|warns?|warned|accuses?|accused|denies|denied|writes?|wrote|confirms?|confirmed|admits?|admitted|replies|replied|recalls?|recalled|testifies|testified)'

const tellers = new RegExp(
  `(${name})(?:,[^.,]{0,80},)?(?: \\p{Ll}+){0,2} ${speaking}(?!\\p{L})|[Aa]ccording to (?:the )?(?:\\p{Ll}+ ){0,3}(${name})`,
  'gu',
)
const tellsNext = new RegExp(`^[,.”"»’'\\s]*(?:${speaking} (?:the )?(?:\\p{Ll}+ ){0,3}(${name})|(${name}) ${speaking}(?!\\p{L}))`, 'u')

/** Who seems to say the words that stand between the two: the nearest before them, else right after them or their quotation. Null where nobody is named as speaking. */
export function speakerOf(before: string, after: string): string | null {
  const last = [...before.matchAll(tellers)].at(-1)
  const found = last?.[1] ?? last?.[2]
  if (found) return bare(found)
  const next = tellsNext.exec(quoting(before) ? after.replace(/^[^”"»]*(?=[”"»])/u, '') : after)
  const named = next?.[1] ?? next?.[2]
  return named ? bare(named) : null
}

/** Whether a quotation is begun in it and goes on. */
const quoting = (before: string): boolean => {
  const marks = before.match(/[“”„"«»]/gu) ?? []
  const last = marks.at(-1)
  return last === '"' ? marks.filter(mark => mark === '"').length % 2 === 1 : last === '“' || last === '„' || last === '«'
}
