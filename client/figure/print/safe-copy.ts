/** Everything that is exported is made of the material, so what is not in the copy is in no file. */
import { t } from '../t.ts'
import type { PrintMaterial, PrintRelation } from './material.ts'
import { anySpelling, apart, folded } from './spellings.ts'

export interface Cover {
  letters: readonly string[]
  /** Ids of entities that go, with whatever they say and is said of them. */
  leftOut: readonly string[]
  /** Ids of sources that go: what they alone state goes too. */
  sources: readonly string[]
  words: readonly string[]
}

export interface SafeCopy {
  material: PrintMaterial
  /** One sentence for the foot of the figure, which says that it is such a copy. */
  note: string
  /** One sentence each, for the editor: what went, and which words stay in names of others. */
  said: readonly string[]
  text(written: string): string
  /** The covered words that a text still has: of titles and credits, which an editor writes. */
  leftIn(text: string): string[]
}

/** `namesOf` answers every name that the record has of an entity. */
export function safeCopy(given: PrintMaterial, cover: Cover, namesOf: (id: string) => readonly string[]): SafeCopy {
  const kept = without(given, new Set([...cover.leftOut, ...cover.sources]))
  const { text, idOf, ownId, standing, leftIn } = covering(given, cover, namesOf)
  const map = <T>(value: T): T => mapped(value, { text, idOf }) as T
  const material: PrintMaterial = {
    entities: kept.entities.map(({ entity, ...place }) => ({
      ...place,
      entity: {
        id: idOf(entity.id),
        kind: entity.kind,
        name: text(entity.name),
        names: entity.names.map(name => ({ ...name, value: text(name.value) })),
      },
    })),
    relations: map(kept.relations),
    denials: map(kept.denials),
    nameOf: id => text(kept.nameOf(ownId(id))),
  }
  const gone = given.relations.length - kept.relations.length
  return {
    material,
    note: t('safeCopyNote', { letters: cover.letters.length, leftOut: cover.leftOut.length + cover.sources.length }),
    said: [
      ...(gone > 0 ? [t('safeCopyGone', { count: gone })] : []),
      ...standing.map(({ word, name }) => t('safeCopyStands', { word, name })),
    ],
    text,
    leftIn,
  }
}

/** Why words cannot be covered, one sentence each: their marks would hide nothing, or stand on every line. */
export function notCoverable(given: PrintMaterial, words: readonly string[]): string[] {
  const dates = datesIn([given.relations, given.denials])
  return words.flatMap(written => {
    const word = written.trim()
    if (word === '') return []
    if (!/[\p{L}\p{N}]/u.test(word)) return t('cannotCoverSigns', { word })
    if (/^(?!\p{Script=Han})[\p{L}\p{N}]\p{M}*$/u.test(word)) return t('cannotCoverLetter', { word })
    const date = dates.find(each => patternOf([word]).test(each))
    return date === undefined ? [] : t('cannotCoverDate', { word, date })
  })
}

export interface Coverable {
  id: string
  name: string
  isSource: boolean
}

/** Whom and what a figure names: its entities, whoever speaks or publishes in its evidence, and their sources; by name. */
export function coverable({ entities, relations }: PrintMaterial): Coverable[] {
  const found = new Map<string, Coverable>()
  const add = (id: string, name: string, isSource = false): void => void (found.has(id) || found.set(id, { id, name, isSource }))
  for (const { entity } of entities) add(entity.id, entity.name)
  for (const { evidence } of relations)
    for (const { asserter, chain, source } of [...evidence.claims, ...evidence.denials]) {
      for (const { id, name } of [asserter, ...chain.map(({ agent }) => agent)]) add(id, name)
      if (source.publisher) add(source.publisher.id, source.publisher.name)
      add(source.id, source.title, true)
    }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name))
}

/** What a left-out source alone states goes, and what a left-out entity says, denies or is an end of. */
function without(given: PrintMaterial, out: ReadonlySet<string>): PrintMaterial {
  if (out.size === 0) return given
  const stays = ({ source, asserter, chain, subject, object }: Claim): boolean =>
    ![source.id, source.publisher?.id, asserter.id, subject.id, object.id].some(id => id !== undefined && out.has(id)) &&
    !chain.some(({ agent, heardIn, attributedTo }) => [agent, heardIn, attributedTo].some(each => each && out.has(each.id)))
  const relations = given.relations.flatMap(({ relation, label, family, evidence }) => {
    if (out.has(relation.from) || out.has(relation.to)) return []
    const claims = evidence.claims.filter(stays)
    if (claims.length === 0) return []
    const ids = { publisherIds: relation.publisherIds, asserterIds: relation.asserterIds }
    const rest = {
      claimIds: claims.map(({ id }) => id),
      claims: claims.length,
      publisherIds: ids.publisherIds.filter(id => !out.has(id)),
      asserterIds: ids.asserterIds.filter(id => !out.has(id)),
    }
    return [{ label, family, relation: { ...relation, ...rest }, evidence: { claims, denials: evidence.denials.filter(stays) } }]
  })
  return {
    ...given,
    entities: given.entities.filter(({ entity }) => !out.has(entity.id)),
    relations,
    denials: given.denials.filter(({ denier, target }) => !out.has(denier) && !out.has(target)),
  }
}

type Claim = PrintRelation['evidence']['claims'][number]

const letters = 'XYZWVUTSRQ'
const letterOf = (n: number): string => `${letters[n % letters.length]}${n < letters.length ? '' : Math.floor(n / letters.length) + 1}`
const left = '[…]'
/** Shorter parts of a name say little and stand in many words. */
const shortest = 4

function covering(given: PrintMaterial, cover: Cover, namesOf: (id: string) => readonly string[]) {
  const kindOf = new Map(given.entities.map(({ entity, kindWord }) => [entity.id, kindWord]))
  const labels = new Map(cover.letters.map((id, n) => [id, `${kindOf.get(id) ?? t('somebody')} ${letterOf(n)}`]))
  const covered = [...cover.letters, ...cover.leftOut]
  const codes = new Map(covered.map((id, n) => [id, `covered-${n + 1}`]))
  const others = given.entities.map(({ entity }) => entity.name).filter((_, n) => !codes.has(given.entities[n]?.entity.id ?? ''))

  // the longest first, so that a whole name becomes one letter
  const replaced = new Map<string, string>()
  for (const id of covered) for (const word of wordsOf(namesOf(id))) replaced.set(folded(word), labels.get(id) ?? left)
  for (const word of cover.words) if (word.trim() !== '') replaced.set(folded(word), left)
  const found = patternOf([...replaced.keys()])
  const standing = [...replaced.keys()].flatMap(word => {
    const name = others.find(other => patternOf([word]).test(apart(other)))
    return name === undefined ? [] : [{ word, name }]
  })
  const staying = new Set(others)
  const ids = idPattern([...codes.keys()])
  const own = new Map([...codes].map(([id, code]) => [code, id]))
  const codeOf = (id: string): string => {
    const before = codes.get(id)
    if (before !== undefined || (id.search(ids) === -1 && id.search(found) === -1)) return before ?? id
    const code = `covered-${codes.size + 1}`
    codes.set(id, code)
    own.set(code, id)
    return code
  }

  const labelOf = (word: string): string => replaced.get(word) ?? replaced.get(word.replace(article, '')) ?? left
  const text = (written: string): string => {
    if (staying.has(written)) return written
    const coded = written.replaceAll(ids, id => codes.get(id) ?? id)
    const plain = apart(coded)
    const hidden = plain.replaceAll(found, word => labelOf(folded(word)))
    // what names nobody stays letter for letter
    return hidden === plain ? coded : hidden.normalize('NFC')
  }
  const stand = new Set(standing.map(({ word }) => word))
  const leftIn = (written: string): string[] =>
    [...replaced.keys()].filter(word => !stand.has(word) && patternOf([word]).test(apart(written)))
  // a relation's id is made of its ends' ids
  const idOf = (id: string): string => id.split('|').map(codeOf).join('|')
  return { text, idOf, ownId: (code: string) => own.get(code) ?? code, standing, leftIn }
}

/** A name, and each longer part of it: a quotation says “al-Maliki”, or has no article. */
const wordsOf = (names: readonly string[]): string[] => [
  ...new Set(
    names.flatMap(name => {
      const parts = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
      return [name, ...[...parts, ...parts.map(part => part.replace(/^ال/u, ''))].filter(part => part.length >= shortest)]
    }),
  ),
]

const article = /^[ae]l[ ']?/
/** At the beginning of a word, with any ending; Arabic letters join what stands before them, and an article may be written together. */
function patternOf(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const each = longestFirst.map(word =>
    /^\p{Script=Arabic}/u.test(word) ? anySpelling(word) : `(?<![\\p{L}\\p{N}])(?:[ae]l[\\s\\p{Pd}'’]?)?${anySpelling(word)}`,
  )
  return new RegExp(each.length === 0 ? '(?!)' : each.join('|'), 'giu')
}
const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const idPattern = (ids: readonly string[]): RegExp =>
  new RegExp(
    ids.length === 0
      ? '(?!)'
      : `(?<![\\w-])(?:${ids
          .toSorted((a, b) => b.length - a.length)
          .map(escaped)
          .join('|')})(?![\\w-])`,
    'g',
  )

/** Words of ours, one of a few each: what is covered in a record's texts may be one of them. */
const ours = new Set([
  ...['code', 'kind', 'kinds', 'modality', 'mood', 'polarity', 'status', 'state', 'on', 'contestedOn', 'credibility'],
  ...['grades', 'undrawnBecause', 'datePrecision', 'digest', 'passages.role'],
])
const dateKeys = new Set(['date', 'dateFrom', 'dateTo', 'firstDate', 'lastDate', 'recordedAt', 'at'])
/** Ids by which others are found: each becomes one code, wherever it stands. */
const idKeys = new Set([
  ...['id', 'from', 'to', 'type', 'predicate', 'relation', 'claim', 'claimIds', 'relationIds', 'publisherIds', 'asserterIds'],
  ...['denier', 'target', 'denies', 'deniedBy', 'contestedBy', 'contradicts', 'supports', 'supersedes', 'contentOf', 'dependsOn'],
  'attributionClaim',
])
/** Within these the record chooses the keys. */
const free = new Set(['about', 'qualifiers', 'qualifierNames'])

interface Covering {
  text(written: string): string
  idOf(id: string): string
}

/** An address that names somebody can't be told by a letter: it goes. A key that is not known here is taken for one of a text. */
function mapped(value: unknown, covering: Covering, key = '', within = '', isFree = false): unknown {
  if (!isFree && (ours.has(key) || ours.has(`${within}.${key}`) || dateKeys.has(key))) return value
  if (typeof value === 'string') {
    if (!isFree && idKeys.has(key)) return covering.idOf(value)
    if (key === 'code') return value
    const now = covering.text(value)
    return now !== value && /^https?:/i.test(value) ? null : now
  }
  if (Array.isArray(value)) return value.map(each => mapped(each, covering, key, within, isFree))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([inner, each]) => [inner, mapped(each, covering, inner, key, isFree || free.has(inner))]),
  )
}

function datesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return dateKeys.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(each => datesIn(each, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, each]) => (free.has(inner) ? [] : datesIn(each, inner)))
}
