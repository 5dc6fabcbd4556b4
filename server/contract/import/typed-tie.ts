import type { Predicate } from '../ontology.ts'
import { inQuotes } from '../wording.ts'

const before = 'of|to|by|in|at|for|with|from|on|onto|against|into|over|under|through|about|behind|between|near|as|within|alongside'
const adverb = /^(?:no longer|never|still|also|once|now|jointly|\p{Ll}+ly) (?=\p{L})/u
const helped = new RegExp(
  `^(?:is|are|was|were) .*\\p{L} (?:${before})$|^(?:has|have|had|does|did|will|would|can|could|may|might|must|should) \\p{L}`,
  'u',
)
const present = /^(?!\p{L}*(?:ss|us|is|ers|ors|ees|ings|ions|ships|ments|ists|ants|ents|ians|ties|cies)(?!\p{L}))\p{Ll}{2,}s(?!\p{L})/u
/** "chartered"; "registered" may be what it is, and so may all of them before "by" or "in". */
const past =
  /^(?!(?:related|associated|affiliated|connected|linked|tied|allied|based|located|registered|divorced|engaged|interested|involved|retired|listed|disputed|charged|acquainted|entrusted)(?: with)?$)[a-z]{2,}ed(?: with)?$/u
const irregular = new RegExp(
  `^(?:${[
    'became|bought|brought|built|chose|cut|drove|fought|found|gave|got|held|hid|hit|kept|knew|led|left|lent|lost|made|met|paid|put|ran|sat|saw|sent',
    'set|sold|sought|spoke|stole|stood|struck|sued|swore|taught|threw|told|took|went|withdrew|won|wrote',
  ].join('|')})(?! by(?!\\p{L}))(?!\\p{L})`,
  'u',
)
const someone =
  /^(?:[\p{Ll}-]+ ){0,3}(?:\p{Lu}{2,5}|[\p{Ll}-]*(?:or|er|ee|ist|ant|ian|man|woman|person|agent|head|chair|president|wife|son|friend)) of$/u

/** What is plainly a verb, or what somebody is of somebody, reads as typed. Of anything else ("director", «مدير») only that it ties the two: which of them is the director nobody guesses. */
export function phraseOfTyped(words: string): string {
  const read = asRead(words)
  const bare = read.replace(adverb, '')
  if ([helped, present, past, irregular].some(verb => verb.test(bare))) return read
  return someone.test(read) ? `is ${read}` : `is tied (${inQuotes(words)}) to`
}

/** "Owns" as "owns", "DIRECTOR_OF" as "director of", "CEO of" as it is. */
function asRead(words: string): string {
  const spaced = words.replaceAll('_', ' ')
  if (/^\p{Lu}[\p{Lu}\d ]{3,}$/u.test(spaced)) return spaced.toLowerCase()
  return /^\p{Lu}\p{Ll}/u.test(spaced) ? `${spaced.charAt(0).toLowerCase()}${spaced.slice(1)}` : spaced
}

/** PLOVER's word for an accusation: who else denies a claim of it denies what is alleged, not that somebody alleges it. */
export const allegation = 'ACCUSE/allege'
export const alleges = (predicate: Pick<Predicate, 'plover'> | undefined): boolean => predicate?.plover === allegation

export const wordsOfTyped = (label: string): Pick<Predicate, 'label' | 'phrase' | 'plover'> => ({
  label,
  phrase: phraseOfTyped(label),
  plover: /^(?:accuses|alleges|blames)(?!\p{L})|^(?:accused|blamed)$/u.test(label) ? allegation : null,
})
