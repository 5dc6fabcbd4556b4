/** By who speaks, so that a glance at a number tells it; then the notes beneath, and the sources by letter. */

import type { Claim } from '../../../server/contract/claim.ts'
import type { Denial } from '../../../server/contract/graph.ts'
import { voiceOf } from '../../../server/contract/record-words.ts'
import { inQuotes } from '../../../server/contract/wording.ts'
import { type Manner, manner, manners } from '../../notation/manners.ts'
import { listOf } from '../../words/catalogue/words-of.ts'
import { claimFacts } from '../../words/qualifiers.ts'
import { claimSentence, toldSentence, toldWords } from '../../words/told.ts'
import { t } from '../t.ts'
import type { PrintMaterial, PrintRelation } from './material.ts'

interface Note {
  numbers: readonly number[]
  text: string
  /** "A ¶5, B" */
  places: string
}
interface NoteGroup {
  heading: string
  /** Who says what against it, where that is read, with exceptions; null where nobody does, or only of some of the group. */
  denied: string | null
  notes: readonly Note[]
}
interface SourceNote {
  letter: string
  text: string
  url: string | null
  date: string | null
}
export interface Numbered {
  relations: readonly PrintRelation[]
  groups: readonly NoteGroup[]
  sources: readonly SourceNote[]
}

const longestQuote = 150
const mostQuotes = 2

interface Group {
  rank: number
  heading: string
  relations: PrintRelation[]
}

/** `wordless`: numbers whose word stands on no line, so that their note says it. */
export function numbered(material: PrintMaterial, wordless: (id: string) => boolean): Numbered {
  const groups = groupsOf(material)
  const relations = groups.flatMap(group => group.relations)
  const numbers = new Map(relations.map(({ relation }, n) => [relation.id, n + 1]))
  const letters = new Map<string, { letter: string; claim: Claim }>()
  for (const each of relations)
    for (const claim of claimsOf(each))
      if (!letters.has(claim.source.id)) letters.set(claim.source.id, { letter: letterOf(letters.size), claim })
  const denying = new Map(relations.flatMap(({ evidence }) => evidence.denials.map(claim => [claim.id, claim])))
  for (const claim of denying.values())
    if (!letters.has(claim.source.id)) letters.set(claim.source.id, { letter: letterOf(letters.size), claim })
  const placeOf = ({ source }: Claim): string => {
    const letter = letters.get(source.id)?.letter ?? ''
    const { locator } = source
    if (!locator) return letter
    return `${letter}\u00a0${locator.page === undefined ? `¶${locator.paragraph}` : t('pageAt', { page: locator.page })}`
  }
  /** `within`: of one relation, whose denial may say more than this one is not so. */
  const told = (denials: readonly Denial[], within: PrintRelation | null = null): string =>
    listOf([
      ...new Set(
        denials.flatMap(({ denier, told: words, claimIds }) => {
          const own = within?.evidence.denials.filter(({ id }) => claimIds.includes(id)) ?? []
          if (own.length > 0 && own.length < claimIds.length)
            return own.map(claim => t('denierAt', { denier: claimSentence(claim).replace(/\.$/, ''), places: placeOf(claim) }))
          const places = [...new Set(claimIds.flatMap(id => denying.get(id) ?? []).map(placeOf))].sort()
          const said = `${material.nameOf(denier)} ${toldWords(words)}`
          return places.length > 0 ? t('denierAt', { denier: said, places: listOf(places, 'unit') }) : said
        }),
      ),
    ])
  const denyingIn = (each: PrintRelation): string => {
    const standing = new Set(denialsOf(material, each.relation.id).flatMap(({ claimIds }) => claimIds))
    return each.evidence.denials
      .flatMap(({ id }) => (standing.has(id) ? [id] : []))
      .toSorted()
      .join()
  }
  return {
    relations,
    groups: groups.map(({ heading, relations: within }) => {
      const denials = within.map(({ relation }) => denialsOf(material, relation.id))
      const all = [...new Set(denials.flat())]
      const free = within.flatMap(({ relation }, n) => (denials[n]?.length === 0 ? [numbers.get(relation.id) as number] : []))
      // a denial that holds for most relations stands above them once
      const disputed = within.filter((_, n) => denials[n]?.length !== 0)
      const isOne = new Set(disputed.map(denyingIn)).size === 1
      const shared =
        all.length > 0 && isOne && free.length < within.length / 2 && denials.every(each => each.length === 0 || each.length === all.length)
      return {
        heading,
        denied: shared ? t('headingDenied', { denials: told(all, disputed[0]), anyExcept: free.length > 0, except: ranges(free) }) : null,
        notes: notesOf(within, numbers, material, placeOf, wordless, shared ? null : told),
      }
    }),
    sources: [...letters.values()].map(({ letter, claim: { source } }) => ({
      letter,
      url: source.url,
      date: source.date,
      text: listOf(
        [
          source.publisher?.name ?? '',
          // a title that begins with its publisher is our own description
          source.publisher && source.title.startsWith(source.publisher.name) ? '' : inQuotes(source.title),
          source.date ?? t('noDate'),
          address(source.url),
        ],
        'unit',
      ),
    })),
  }
}

function groupsOf({ relations, nameOf }: PrintMaterial): Group[] {
  const groups = new Map<string, Group>()
  for (const each of relations) {
    const how = manner(each.relation)
    const speakers = speakersOf(each, how)
    const { rank } = manners[how].print
    const key = how === 'derived' || voiceOf(how) === 'publisher' ? `${rank}` : `${rank} ${speakers.map(({ id }) => id).join()}`
    const group = groups.get(key) ?? { rank, heading: headingOf(how, speakers, nameOf), relations: [] }
    group.relations.push(each)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => a.rank - b.rank || b.relations.length - a.relations.length || (a.heading < b.heading ? -1 : 1))
    .map(group => ({ ...group, relations: group.relations.toSorted(byWords) }))
}

function headingOf(how: Manner, speakers: readonly { id: string; name: string }[], nameOf: PrintMaterial['nameOf']): string {
  if (how === 'derived') return t('headingDerived')
  switch (voiceOf(how)) {
    case 'publisher':
      return t('headingAsserted')
    case 'vouched':
      return t('headingReported', { speaker: listOf(speakers.map(({ name }) => name)) })
    case 'speaker':
      return t('headingSaid', { speaker: listOf(speakers.map(({ id }) => nameOf(id))) })
  }
}

/** Relations said in the same words stand together. */
function byWords(a: PrintRelation, b: PrintRelation): number {
  const key = (each: PrintRelation): string => [each.label, wordsOf(each).join('\n'), each.relation.id].join('\n')
  return key(a) < key(b) ? -1 : 1
}

/** For words that a publisher vouches for the last of the chain that is no publisher; else the asserters. */
function speakersOf({ relation, evidence }: PrintRelation, how: Manner): { id: string; name: string }[] {
  const vouched = how !== 'derived' && voiceOf(how) === 'vouched'
  const claims = vouched ? evidence.claims.filter(({ modality }) => modality === how) : []
  const last = new Map(
    claims.flatMap(({ chain }) => (chain.length > 1 ? [chain.at(-1)?.agent] : [])).flatMap(agent => (agent ? [[agent.id, agent]] : [])),
  )
  if (last.size > 0) return [...last.values()]
  if (vouched) return claims.slice(0, 1).map(({ subject }) => subject)
  return relation.asserterIds.map(id => ({ id, name: id }))
}

/** The claims that are said as the line is drawn come first. */
const claimsOf = ({ relation, evidence: { claims } }: PrintRelation): Claim[] => {
  const same = (claim: Claim): boolean => claim.derived === relation.derived && claim.modality === relation.modality
  return [...claims.filter(same), ...claims.filter(claim => !same(claim))]
}

const wordsOf = (each: PrintRelation): string[] => [...new Set(claimsOf(each).map(wordsOfClaim))]

/** With what the claim says beside its two ends, unless the words shown have it; in which sheet it was entered is for footnotes. */
function wordsOfClaim(claim: Claim): string {
  const { enteredIn: _, ...qualifiers } = claim.qualifiers
  const words = claim.quote === null ? toldSentence(claim.told.content) : inQuotes(cut(claim.quote))
  const missing = claimFacts({ ...claim, qualifiers }).filter(({ value }) => !spaced(words).includes(spaced(value)))
  return missing.length === 0 ? words : t('noteFacts', { words, facts: missing.map(fact => fact.words).join('; ') })
}

/** So that "head" is not found in "headquarters". */
const spaced = (words: string): string => ` ${(words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `

const cut = (quote: string): string => {
  const one = quote.replaceAll(/\s+/g, ' ')
  return one.length > longestQuote ? `${one.slice(0, one.lastIndexOf(' ', longestQuote))} …` : one
}

function notesOf(
  within: readonly PrintRelation[],
  numbers: ReadonlyMap<string, number>,
  material: PrintMaterial,
  placeOf: (claim: Claim) => string,
  wordless: (id: string) => boolean,
  /** Null where the heading says it for all. */
  told: ((denials: readonly Denial[], within: PrintRelation) => string) | null,
): Note[] {
  const notes = new Map<string, { numbers: number[]; text: string; places: string }>()
  for (const each of within) {
    const { relation, label } = each
    const words = wordsOf(each)
    const more = words.length - mostQuotes
    const denials = denialsOf(material, relation.id)
    const said = words.slice(0, mostQuotes).join('; ')
    const whole = more > 0 ? t('noteMore', { words: said, more }) : said
    const worded = wordless(relation.id) ? t('noteWord', { word: label, words: whole }) : whole
    const text = told !== null && denials.length > 0 ? t('noteDenied', { words: worded, denials: told(denials, each) }) : worded
    const places = listOf([...new Set(claimsOf(each).map(placeOf))], 'unit')
    const key = `${text}\n${places}`
    const note = notes.get(key) ?? { numbers: [], text, places }
    note.numbers.push(numbers.get(relation.id) as number)
    notes.set(key, note)
  }
  return [...notes.values()]
}

const denialsOf = ({ denials }: PrintMaterial, id: string): Denial[] => denials.filter(({ relationIds }) => relationIds.includes(id))

/** A … Z, AA, AB … */
function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26))
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last
}

/** [1, 2, 3, 5] → "1–3, 5" */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return listOf(
    runs.map(([first, last]) => (first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`)),
    'unit',
  )
}

const address = (url: string | null): string => (url === null ? '' : url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))
