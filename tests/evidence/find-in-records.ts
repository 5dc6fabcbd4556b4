/** The ways of a slice, each by looking through all records: what a store's indexes must find. */
import type { ClaimRecord } from '../../server/contract/claim.ts'
import type { EntityRecord, Relation } from '../../server/contract/graph.ts'
import { wholeGraph } from '../../server/evidence/draw-relations.ts'
import { createLedger } from '../../server/evidence/ledger.ts'
import type { Records } from '../../server/evidence/records.ts'
import { relationId } from '../../server/evidence/relation-id.ts'
import type { Found, Telling, Wanted, Way } from '../../server/evidence/slice/wanted.ts'
import { fold, tokens } from '../../server/names/fold.ts'
import { joined, wordsAsked } from '../../server/names/search-keys.ts'
import { readWord } from '../../server/names/skeleton.ts'

type Finds = (records: Records, key: string) => Partial<Found>

const claimsWhere =
  (fits: (claim: ClaimRecord, key: string, records: Records) => boolean): Finds =>
  (records, key) => ({ claims: records.claims.filter(claim => fits(claim, key, records)) })

const relationOf = (claim: ClaimRecord, { predicates }: Records) =>
  relationId(
    claim,
    predicates.find(({ id }) => id === claim.predicate),
  )

/** Letters changed, left out, put in, or two exchanged. */
export function differing(a: readonly string[], b: readonly string[]): number {
  const known = new Map<string, number>()
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i} ${j}`
    const before = known.get(key)
    if (before !== undefined) return before
    const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? from(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
    const least = Math.min(from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]), exchanged)
    known.set(key, least)
    return least
  }
  return from(a.length, b.length)
}

const tiesOf = (records: Records, key: string, touches: (relation: Relation) => boolean): string[] =>
  records.entities.some(({ id }) => id === key)
    ? [...wholeGraph(createLedger(records)).values()].flatMap(each => (each.state !== 'withdrawn' && touches(each) ? each.id : []))
    : []

const tells =
  (telling: Telling, of: (records: Records, key: string) => number | readonly string[]): Finds =>
  (records, key) => ({ told: records.entities.some(({ id }) => id === key) ? [[telling, key, of(records, key)]] : [] })

/** By looking at every name, without keys or indexes. */
const wordsIn = (entity: EntityRecord): string[][] =>
  [entity.name, entity.facts?.title ?? '', ...entity.names.map(({ value }) => value)].map(name => tokens(fold(name)))
const sharesSound = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map(word => [readWord(word).consonants, readWord(word).also]) as [string[], string[]]
  return one[0]!.length > 1 && one.some(sound => other.includes(sound))
}
const isLike = (word: string, other: string): boolean => word === other || sharesSound(word, other)

/** By the words of all its names. */
const entitiesWhere =
  (fits: (words: readonly string[], key: string, names: readonly string[][]) => boolean): Finds =>
  (records, key) => ({
    entities: records.entities.filter(each => {
      const names = wordsIn(each)
      return fits(names.flat(), key, names)
    }),
  })

const allWords = ({ entities }: Records): string[] => [...new Set(entities.flatMap(each => wordsIn(each).flat()))].sort()
/** As many edits as Lucene takes, each counted from the letters as they are. */
function nearOf(records: Records, word: string): string[] {
  const most = word.length < 4 ? 0 : word.length < 6 ? 1 : 2
  return allWords(records).filter(other => Math.abs(other.length - word.length) <= most && differing([...word], [...other]) <= most)
}

const finds: Record<Way, Finds> = {
  named: entitiesWhere((words, q, names) => {
    const asked = wordsAsked(q)
    const each = asked.every((word, i) => words.some(other => isLike(word, other) || (i === asked.length - 1 && other.startsWith(word))))
    const sound = joined(asked).consonants
    return each || (sound !== '' && names.some(name => joined(name).consonants === sound))
  }),
  nearlyNamed: (records, q) => {
    const asked = wordsAsked(q).map(word => ({ word, near: nearOf(records, word) }))
    return entitiesWhere(words => asked.every(({ word, near }) => words.some(other => isLike(word, other) || near.includes(other))))(
      records,
      q,
    )
  },
  sharing: entitiesWhere((words, word) => words.some(other => isLike(word, other))),
  sharers: (records, word) => ({
    told: [
      [
        'sharers',
        word,
        records.entities.filter(each =>
          wordsIn(each)
            .flat()
            .some(other => isLike(word, other)),
        ).length,
      ],
    ],
  }),
  taken: ({ claims }, start) => ({
    told: [
      ['taken', start, claims.flatMap(({ id }) => (id.startsWith(`${start}-`) && /^\d+$/.test(id.slice(start.length + 1)) ? id : []))],
    ],
  }),
  near: (records, word) => ({ told: [['near', word, nearOf(records, word)]] }),
  degree: tells('degree', (records, key) => tiesOf(records, key, ({ from, to }) => from === key || to === key).length),
  speaks: tells(
    'speaks',
    ({ claims }, key) =>
      claims.filter(({ status, derived, chain }) => status === 'active' && !derived && chain.at(-1)?.agent === key).length,
  ),
  voices: tells(
    'voices',
    ({ claims }, key) => claims.filter(({ status, chain }) => status === 'active' && chain.some(link => link.attributedTo === key)).length,
  ),
  'tied.out': tells('tied.out', (records, key) =>
    tiesOf(records, key, ({ from, to, symmetric }) => from === key || (symmetric && to === key)),
  ),
  'tied.in': tells('tied.in', (records, key) =>
    tiesOf(records, key, ({ from, to, symmetric }) => to === key || (symmetric && from === key)),
  ),
  'tied.both': tells('tied.both', (records, key) => tiesOf(records, key, ({ from, to }) => from === key || to === key)),
  claims: claimsWhere(({ id }, key) => id === key),
  entities: ({ entities }, key) => ({ entities: entities.filter(({ id }) => id === key) }),
  relations: claimsWhere((claim, key, records) => relationOf(claim, records) === key),
  about: claimsWhere(({ subject, object }, key) => subject === key || object === key),
  corrections: claimsWhere(({ supersedes }, key) => supersedes === key),
  opponents: claimsWhere(({ denies, contradicts }, key) => denies.includes(key) || contradicts.includes(key)),
  supporters: claimsWhere(({ supports }, key) => supports.includes(key)),
  contents: claimsWhere(({ contentOf }, key) => contentOf === key),
  notSo: claimsWhere(
    (claim, key, records) => relationOf(claim, records) === key && (claim.polarity === 'negative' || claim.modality === 'denied'),
  ),
  deniers: claimsWhere(
    ({ object, predicate }, key, { predicates }) =>
      object === key && predicates.some(({ id, deniesObject }) => id === predicate && deniesObject === true),
  ),
  sameWords: claimsWhere((claim, key, { claims }) => {
    const own = claims.find(({ id }) => id === key)
    return own !== undefined && own.source === claim.source && own.quote !== null && own.quote === claim.quote
  }),
  spoken: claimsWhere(({ assertedBy, chain }, key) => assertedBy === key || chain.some(({ agent }) => agent === key)),
  voiced: claimsWhere(({ chain }, key) => chain.some(({ attributedTo }) => attributedTo === key)),
  assessments: ({ assessments }, key) => ({ assessments: assessments.filter(({ claim, source }) => claim === key || source === key) }),
  ofKind: ({ entities }, key) => ({ entities: entities.filter(({ kind }) => kind === key).slice(0, 1) }),
}

export function findInRecords(records: Records, wanted: Wanted): Found {
  const found = [...wanted].flatMap(([way, keys]) => keys.map(key => finds[way](records, key)))
  return {
    claims: found.flatMap(({ claims = [] }) => claims),
    entities: found.flatMap(({ entities = [] }) => entities),
    assessments: found.flatMap(({ assessments = [] }) => assessments),
    told: found.flatMap(({ told = [] }) => told),
  }
}
