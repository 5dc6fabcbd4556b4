/** Terms of the index of names (schema-statements.ts), each as it stands there; words and sounds have letters and digits only. */
import { mostSharing } from '../../ledger/name-index.ts'
import { mayDiffer } from '../../names/near-words.ts'
import { joined, soundsAsked, wordsAsked } from '../../names/search-keys.ts'

/** Of more that fit, those with the shortest names: what a query says nearly whole comes first. */
const mostNamed = 2000
/** Of a query of many words, fewer conditions find more, and Lucene takes no more than 1024 terms at once. */
const mostMisspelt = 12

const hits = "CALL db.index.fulltext.queryNodes('entity_search', key.terms"
const named = `UNWIND $keys AS key ${hits}) YIELD node AS e WITH DISTINCT e ORDER BY size(e.name), e.id LIMIT $most`

export const searchTexts = {
  named,
  nearlyNamed: named,
  sharing: `UNWIND $keys AS key ${hits}) YIELD node AS e WITH DISTINCT e`,
  sharers: `UNWIND $keys AS key CALL (key) { ${hits}, {limit: $most}) YIELD node RETURN count(node) AS found } RETURN key.of, found`,
  near: `UNWIND $keys AS key CALL (key) { ${hits}) YIELD node UNWIND node.words AS word RETURN collect(DISTINCT word) AS found } RETURN key.of, found`,
} as const
export type SearchWay = keyof typeof searchTexts

export const isSearchWay = (way: string): way is SearchWay => Object.hasOwn(searchTexts, way)

/** Keys are queries, or of the last three ways words. */
export const searchParams = (way: SearchWay, keys: readonly string[]): Record<string, unknown> => ({
  keys: keys.map(of => ({ of, terms: terms[way](of) })),
  most: BigInt(way === 'sharers' ? mostSharing + 1 : mostNamed),
})

const terms: Record<SearchWay, (key: string) => string> = {
  named: q => {
    const words = wordsAsked(q)
    const all = words.map((word, i) => `+(${like(word, i === words.length - 1 ? `words:${word}*` : '')})`).join(' ')
    const sound = joined(words).consonants
    return sound === '' ? all : `(${all}) nameSounds:"${sound}"`
  },
  nearlyNamed: q =>
    wordsAsked(q)
      .slice(0, mostMisspelt)
      .map(word => `+(${like(word, near(word))})`)
      .join(' '),
  sharing: word => like(word),
  sharers: word => like(word),
  near: word => near(word) || `words:"${word}"`,
}

const like = (word: string, more = ''): string =>
  [`words:"${word}"`, ...soundsAsked(word).map(sound => `wordSounds:"${sound}"`), more].join(' ').trim()

const near = (word: string): string => (mayDiffer(word) === 0 ? '' : `words:${word}~${mayDiffer(word)}`)
