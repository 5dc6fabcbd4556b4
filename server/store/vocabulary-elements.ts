/** Nested parts of a row are JSON; `ord` is its place in lists. */
import type { Predicate } from '../contract/ontology.ts'
import type { FamilyRow, KindRow } from '../contract/vocabulary.ts'
import type { Records } from '../evidence/records.ts'
import { type GraphElements, type NodeElement, withoutNulls } from './graph-elements.ts'
import type { Plain } from './queries.ts'

type Properties = Record<string, Plain>

export const vocabularyElements = ({ predicates, kinds, families }: Pick<Records, 'predicates' | 'kinds' | 'families'>): GraphElements => ({
  nodes: [...predicates.map(predicateNode), ...kinds.map(kindNode), ...families.map(familyNode)],
  relationships: [],
})

function predicateNode({ id, sign, qualifiers, ...rest }: Predicate): NodeElement {
  const properties = { id, ...rest, sign: BigInt(sign), qualifiers: qualifiers && JSON.stringify(qualifiers) }
  return { label: 'Predicate', id, labels: ['Predicate'], properties: withoutNulls(properties) }
}

function kindNode({ id, rank, words, ...rest }: KindRow, ord: number): NodeElement {
  const properties = { id, ...rest, words: JSON.stringify(words), rank: BigInt(rank), ord: BigInt(ord) }
  return { label: 'Kind', id, labels: ['Kind'], properties: withoutNulls(properties) }
}

function familyNode({ id, words, tells }: FamilyRow, ord: number): NodeElement {
  return {
    label: 'Family',
    id,
    labels: ['Family'],
    properties: withoutNulls({ id, words: JSON.stringify(words), tells, ord: BigInt(ord) }),
  }
}

export const toPredicate = ({ qualifiers, ...own }: Properties): Predicate =>
  ({ plover: null, ...own, ...(typeof qualifiers === 'string' && { qualifiers: JSON.parse(qualifiers) }) }) as unknown as Predicate

export const inOrder = <T extends KindRow | FamilyRow>(rows: readonly Properties[]): T[] =>
  rows
    .toSorted((a, b) => Number(a.ord) - Number(b.ord))
    .map(({ ord: _, words, ...own }) => ({ ...own, words: JSON.parse(String(words)) }) as unknown as T)
