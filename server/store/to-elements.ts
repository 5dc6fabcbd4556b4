/** By the model of docs/model.md. Pure; to-records.ts is the way back. */

import type { Assessment, EntityRecord } from '../contract/graph.ts'
import { coded } from '../contract/told/coded.ts'
import { contestOf } from '../evidence/contest.ts'
import { wholeGraph } from '../evidence/draw-relations.ts'
import { createLedger, type Ledger } from '../evidence/ledger.ts'
import type { Records } from '../evidence/records.ts'
import type { Vocabulary } from '../evidence/records-change.ts'
import { clusters, seenLedger } from '../evidence/seen/merged.ts'
import { searchKeys } from '../names/search-keys.ts'
import { claimLinks, claimNode, drawnElement } from './claim-elements.ts'
import {
  type GraphElements,
  type NodeElement,
  type NodeRef,
  type RelationshipElement,
  relationshipKey,
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
  ] as const)
    refuseTwice(word, list)
  refuseWordsTwice(records)
  const ledger = createLedger(records)
  const seen = seenLedger(ledger)
  const vocabulary = vocabularyElements(records)
  const elements = elementsOf(ledger, everything(ledger, seen), seen)
  return { nodes: [...vocabulary.nodes, ...elements.nodes], relationships: elements.relationships }
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

export function elementsOf(ledger: Ledger, parts: Parts, seen: Ledger = ledger): GraphElements {
  const all: GraphElements = { nodes: [], relationships: [] }
  const made = partsMade(ledger, seen)
  for (const part of eachPart(parts)) {
    for (const node of made.nodes(part)) all.nodes.push(node)
    for (const relationship of checkPart(ledger, made.relationships(part))) all.relationships.push(relationship)
  }
  return all
}

export interface Part {
  is: 'entity' | 'names' | 'claim' | 'assessment' | 'relation'
  id: string
}

export function* eachPart({ entities, claims, assessments, relations }: Parts): Generator<Part> {
  for (const id of entities) yield { is: 'entity', id }
  for (const id of entities) yield { is: 'names', id }
  for (const id of claims) yield { is: 'claim', id }
  for (const id of assessments) yield { is: 'assessment', id }
  for (const id of relations) yield { is: 'relation', id }
}

export interface PartsMade {
  nodes(part: Part): NodeElement[]
  relationships(part: Part): RelationshipElement[]
}

/** The vocabulary has its own. Relations and contest are those of `seen`: where entities are one, of all their claims. */
export function partsMade(ledger: Ledger, seen: Ledger): PartsMade {
  const drawn = wholeGraph(seen)
  const contest = contestOf(seen)
  const { canonical } = clusters(ledger)
  return {
    nodes({ is, id }) {
      if (is === 'claim') {
        const claim = ledger.claims.get(id)
        return claim ? [claimNode(claim, ledger.entities, contest.of(seen.claims.get(id) ?? claim))] : []
      }
      if (is === 'relation') return []
      if (is === 'assessment') {
        const assessment = ledger.allAssessments.get(id)
        return assessment ? [assessmentNode(assessment)] : []
      }
      const record = ledger.entities.get(id)
      if (!record) return []
      return is === 'names' ? nameElements(id, record.names).nodes : [entityNode(record, canonical.get(id))]
    },
    relationships({ is, id }) {
      if (is === 'claim') {
        const claim = ledger.claims.get(id)
        return claim ? claimLinks(claim, ledger.entities) : []
      }
      if (is === 'relation') {
        const relation = drawn.get(id)
        return relation ? [drawnElement(seen, relation)] : []
      }
      if (is === 'assessment') {
        const assessment = ledger.allAssessments.get(id)
        return assessment ? [assessmentLink(assessment)] : []
      }
      const record = ledger.entities.get(id)
      if (!record) return []
      // a part that a claim also draws is one relationship, the drawn one; `partOf` on the node keeps the fact
      return is === 'names'
        ? nameElements(id, record.names).relationships
        : entityLinks(record).filter(({ type, from, to }) => type !== 'PART_OF' || !drawn.has(`${from.id}|PART_OF|${to.id}`))
    },
  }
}

const isThere = ({ entities, claims }: Ledger, { label, id }: NodeRef): boolean =>
  label === 'Entity' ? entities.has(id) : label === 'Claim' ? claims.has(id) : label === 'Name' || label === 'Assessment'

export function refuseWordsTwice({ predicates, kinds, families }: Vocabulary): void {
  refuseTwice('Predicate', predicates)
  refuseTwice('Kind', kinds)
  refuseTwice('Family', families)
}

export function refuseTwice(word: string, list: readonly { id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) throw new StoreError('invalid-input', coded('isThereTwice', { word, id }))
    seen.add(id)
  }
}

const entity = (id: string): NodeRef => ({ label: 'Entity', id })

function entityNode(record: EntityRecord, canonical: string | undefined): NodeElement {
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
  return {
    ...entity(id),
    labels: ['Entity', ...kinds],
    properties: withoutNulls({
      ...{ id, name, kind, kinds, aliases, status, resolved, wikidata, note, recordedBy, recordedAt, ...source },
      ...searchKeys(record),
      canonical,
      decisions: decisions?.map(each => JSON.stringify(each)),
      corrected: corrected?.map(each => JSON.stringify(each)),
    }),
  }
}

function entityLinks({ id, facts }: EntityRecord): RelationshipElement[] {
  const link = (type: string, to: string | null | undefined): RelationshipElement[] =>
    to ? [{ type, from: entity(id), to: entity(to), by: null, properties: {} }] : []
  if (facts === null) return []
  return [
    ...link('PUBLISHED_BY', facts.publisher),
    ...link('COPY_OF', facts.copyOf),
    ...link('PART_OF', facts.partOf),
    ...link('RELEASED_BY', facts.releasedBy),
    ...link('MADE_BY', facts.madeBy),
  ]
}

const assessmentRef = (id: string): NodeRef => ({ label: 'Assessment', id })

const assessmentNode = ({ claim: _, source: __, ...own }: Assessment): NodeElement => ({
  ...assessmentRef(own.id),
  labels: ['Assessment'],
  properties: withoutNulls(own),
})

function assessmentLink({ id, claim, source }: Assessment): RelationshipElement {
  const to: NodeRef | null = claim !== null ? { label: 'Claim', id: claim } : source !== null ? entity(source) : null
  if (to === null) throw new StoreError('invalid-input', coded('assessmentIsOfNothing', { id }))
  return { type: 'ASSESSES', from: assessmentRef(id), to, by: null, properties: {} }
}

/** Throws StoreError invalid-input where an end is not there or one of them is there twice. Of one part: others cannot hold the same. */
export function checkPart(ledger: Ledger, relationships: readonly RelationshipElement[]): readonly RelationshipElement[] {
  for (const [i, each] of relationships.entries()) {
    const missing = [each.from, each.to].find(end => !isThere(ledger, end))
    if (missing)
      throw new StoreError('invalid-input', coded('relationshipWithoutEnd', { where: placeOf(each), label: missing.label, id: missing.id }))
    for (let j = 0; j < i; j++)
      if (isSame(relationships[j] as RelationshipElement, each))
        throw new StoreError('invalid-input', coded('whereIsThereTwice', { where: placeOf(each) }))
  }
  return relationships
}

const placeOf = ({ from, to, type }: RelationshipElement): string => `${from.label} ${from.id} -${type}-> ${to.label} ${to.id}`

const isSame = (a: RelationshipElement, b: RelationshipElement): boolean =>
  a.type === b.type && a.to.id === b.to.id && relationshipKey(a) === relationshipKey(b)
