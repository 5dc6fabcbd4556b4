/** By the model of docs/model.md. Pure; to-records.ts is the way back. */

import { type Assessment, type EntityRecord, Relation } from '../contract/graph.ts'
import { coded } from '../contract/told/coded.ts'
import { contestOf } from '../evidence/contest.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import { createLedger, type Ledger } from '../evidence/ledger.ts'
import type { Records } from '../evidence/records.ts'
import { clusters, seenLedger } from '../evidence/seen/merged.ts'
import { searchKeys } from '../names/search-keys.ts'
import { claimElements, stored } from './claim-elements.ts'
import {
  type GraphElements,
  type NodeRef,
  nodeKey,
  type RelationshipElement,
  relationshipKey,
  type StoredValue,
  withoutNulls,
} from './graph-elements.ts'
import { nameElements } from './name-elements.ts'
import { StoreError } from './store.ts'
import { vocabularyElements } from './vocabulary-elements.ts'

/** Throws StoreError invalid-input for a missing end and for anything given twice. */
export function toElements(records: Records): GraphElements {
  for (const [word, list] of [
    ['Entity', records.entities],
    ['Claim', records.claims],
    ['Assessment', records.assessments],
    ['Predicate', records.predicates],
  ] as const)
    refuseTwice(word, list)
  const ledger = createLedger(records)
  const seen = seenLedger(ledger)
  const elements = mergeElements([vocabularyElements(records), elementsOf(ledger, everything(ledger, seen), seen)])
  checkElements(elements, ref => isThere(ledger, ref))
  return elements
}

export interface Parts {
  entities: readonly string[]
  claims: readonly string[]
  assessments: readonly string[]
  relations: readonly string[]
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

const everything = (ledger: Ledger, seen: Ledger): Parts => ({
  entities: idsOf(ledger.records.entities),
  claims: idsOf(ledger.records.claims),
  assessments: idsOf(ledger.records.assessments),
  relations: [...wholeGraph(seen).keys()],
})

/** Only parts that exist; the vocabulary has its own. Relations and contest are those of `seen`: where entities are one, of all their claims. */
export const elementsOf = (ledger: Ledger, parts: Parts, seen: Ledger = ledger): GraphElements =>
  mergeElements(elementsOneByOne(ledger, parts, seen))

function* elementsOneByOne(ledger: Ledger, { entities, claims, assessments, relations }: Parts, seen: Ledger): Generator<GraphElements> {
  const drawn = wholeGraph(seen)
  const contest = contestOf(seen)
  const { canonical } = clusters(ledger)
  const entityRecords = entities.flatMap(id => ledger.entities.get(id) ?? [])
  for (const record of entityRecords) {
    const { nodes, relationships } = entityElements(record, canonical.get(record.id))
    // a part that a claim also draws is one relationship, the drawn one; `partOf` on the node keeps the fact
    yield {
      nodes,
      relationships: relationships.filter(({ type, from, to }) => type !== 'PART_OF' || !drawn.has(`${from.id}|PART_OF|${to.id}`)),
    }
  }
  for (const { id, names } of entityRecords) yield nameElements(id, names)
  for (const id of claims) {
    const claim = ledger.claims.get(id)
    if (claim) yield claimElements(claim, ledger.entities, contest.of(seen.claims.get(id) ?? claim))
  }
  for (const id of assessments) {
    const assessment = ledger.allAssessments.get(id)
    if (assessment) yield assessmentElements(assessment)
  }
  for (const id of relations) {
    const relation = drawn.get(id)
    if (relation) yield { nodes: [], relationships: [drawnElement(relation, saidOf(seen, relation))] }
  }
}

export function mergeElements(parts: Iterable<GraphElements>): GraphElements {
  const all: GraphElements = { nodes: [], relationships: [] }
  for (const { nodes, relationships } of parts) {
    for (const node of nodes) all.nodes.push(node)
    for (const relationship of relationships) all.relationships.push(relationship)
  }
  return all
}

/** Names and vocabulary come with what they belong to. */
export const isThere = ({ entities, claims }: Ledger, { label, id }: NodeRef): boolean =>
  label === 'Entity' ? entities.has(id) : label === 'Claim' ? claims.has(id) : false

export function refuseTwice(word: string, list: readonly { id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) throw new StoreError('invalid-input', coded('isThereTwice', { word, id }))
    seen.add(id)
  }
}

const entity = (id: string): NodeRef => ({ label: 'Entity', id })

function entityElements(record: EntityRecord, canonical: string | undefined): GraphElements {
  const { id, kind, name, names, status, resolved, wikidata, note, facts, labels, decisions, corrected, recordedBy, recordedAt } = record
  if (labels.includes('Source') !== (facts !== null)) throw new StoreError('invalid-input', coded('entityTheLabelSourceAnd', { id }))
  const kinds = labels.filter(label => label !== 'Entity')
  const aliases = [...new Set(names.map(each => each.value))].filter(value => value !== name)
  const source = facts && {
    title: facts.title,
    url: facts.url,
    date: facts.date,
    dateBasis: facts.dateBasis,
    reliability: facts.reliability,
    partOf: facts.partOf,
  }
  const link = (type: string, to: string | null | undefined): RelationshipElement[] =>
    to ? [{ type, from: entity(id), to: entity(to), by: null, properties: {} }] : []
  return {
    nodes: [
      {
        ...entity(id),
        labels: ['Entity', ...kinds],
        properties: withoutNulls({
          ...{ id, name, kind, kinds, aliases, status, resolved, wikidata, note, recordedBy, recordedAt, ...source },
          ...searchKeys(record),
          canonical,
          decisions: decisions?.map(each => JSON.stringify(each)),
          corrected: corrected?.map(each => JSON.stringify(each)),
        }),
      },
    ],
    relationships: [
      ...link('PUBLISHED_BY', facts?.publisher),
      ...link('COPY_OF', facts?.copyOf),
      ...link('PART_OF', facts?.partOf),
      ...link('RELEASED_BY', facts?.releasedBy),
      ...link('MADE_BY', facts?.madeBy),
    ],
  }
}

function assessmentElements({ claim, source, ...own }: Assessment): GraphElements {
  const to: NodeRef | null = claim !== null ? { label: 'Claim', id: claim } : source !== null ? entity(source) : null
  if (to === null) throw new StoreError('invalid-input', coded('assessmentIsOfNothing', { id: own.id }))
  const ref: NodeRef = { label: 'Assessment', id: own.id }
  return {
    nodes: [{ ...ref, labels: ['Assessment'], properties: withoutNulls(own) }],
    relationships: [{ type: 'ASSESSES', from: ref, to, by: null, properties: {} }],
  }
}

const ofRelations: ReadonlySet<string> = new Set([...Object.keys(Relation.shape), 'key', 'differing'])

/** What the predicate's qualifiers are in all claims behind a relation that say it; where they are not of one mind, only that. */
function saidOf(ledger: Ledger, { type, claimIds }: Relation): Record<string, StoredValue> {
  const own = Object.entries(ledger.predicates.get(type)?.qualifiers ?? {})
  const plain = own.flatMap(([key, is]) => (is === 'entity' || ofRelations.has(key) ? [] : [key]))
  const values = (key: string) => new Set(claimIds.flatMap(id => ledger.claims.get(id)?.qualifiers[key] ?? []))
  const said = plain.map(key => [key, [...values(key)]] as const)
  const agreed = said.flatMap(([key, [value, other]]) =>
    value === undefined || other !== undefined ? [] : [[key, stored(value)] as const],
  )
  const differing = said.flatMap(([key, all]) => (all.length > 1 ? [key] : []))
  return { ...Object.fromEntries(agreed), ...(differing.length > 0 && { differing }) }
}

/** Grades stay with their assessments: they change no relation. */
function drawnElement(relation: Relation, said: Record<string, StoredValue>): RelationshipElement {
  const { id, type, from, to, claims, publishers, origins, contestedClaims, sign, grades: _, ...rest } = relation
  return {
    type,
    from: entity(from),
    to: entity(to),
    by: 'key',
    properties: withoutNulls({
      ...said,
      key: id,
      ...rest,
      claims: BigInt(claims),
      publishers: BigInt(publishers),
      origins: BigInt(origins),
      contestedClaims: BigInt(contestedClaims),
      sign: BigInt(sign),
    }),
  }
}

/** Throws StoreError invalid-input for duplicates, and for an end that is neither among the nodes nor `there`. */
export function checkElements({ nodes, relationships }: GraphElements, there: (ref: NodeRef) => boolean): void {
  const known = new Set<string>()
  for (const node of nodes) {
    if (known.has(nodeKey(node))) throw new StoreError('invalid-input', coded('isThereTwice', { word: node.label, id: node.id }))
    known.add(nodeKey(node))
  }
  const seen = new Set<string>()
  for (const each of relationships) {
    const missing = [each.from, each.to].find(end => !there(end) && !known.has(nodeKey(end)))
    const where = `${each.from.label} ${each.from.id} -${each.type}-> ${each.to.label} ${each.to.id}`
    if (missing) throw new StoreError('invalid-input', coded('relationshipWithoutEnd', { where, label: missing.label, id: missing.id }))
    if (seen.has(relationshipKey(each))) throw new StoreError('invalid-input', coded('whereIsThereTwice', { where }))
    seen.add(relationshipKey(each))
  }
}
