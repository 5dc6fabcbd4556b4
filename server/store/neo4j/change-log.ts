/** Another app's ledger learns from it what to read again; a record's own revision would not tell what is gone. */
import type { GraphChange, NodeRef } from '../graph-elements.ts'

export interface Touched {
  from: string
  to: string
  entities: string[]
  claims: string[]
  assessments: string[]
  vocabulary: boolean
}

/** Longer logs are cut at their beginning, and larger writes are not listed: who is that far behind reads the whole. */
const mostEntries = 128
const mostTouched = 100

const ofVocabulary: readonly NodeRef['label'][] = ['Predicate', 'Kind', 'Family']

export function touchedBy({ put, remove }: GraphChange, from: string, to: string): Touched | null {
  const touched = { Entity: new Set<string>(), Claim: new Set<string>(), Assessment: new Set<string>() }
  const isMany = () => touched.Entity.size + touched.Claim.size + touched.Assessment.size > mostTouched
  const touch = ({ label, id }: NodeRef) => {
    if (label === 'Entity' || label === 'Claim' || label === 'Assessment') touched[label].add(id)
  }
  let vocabulary = false
  const names: string[] = []
  for (const nodes of [put.nodes, remove.nodes] as Iterable<NodeRef>[])
    for (const node of nodes) {
      touch(node)
      vocabulary ||= ofVocabulary.includes(node.label)
      if (node.label === 'Name') names.push(node.id)
      if (isMany()) return null
    }
  const named = new Set<string>()
  for (const relationships of [put.relationships, remove.relationships])
    for (const { type, from: end, to: name, by } of relationships) {
      // drawn relations follow from the claims
      if (end.label === 'Entity' && by === 'key') continue
      touch(end)
      if (type === 'HAS_NAME') named.add(name.id)
      if (isMany()) return null
    }
  if (names.some(id => !named.has(id))) return null
  const [entities, claims, assessments] = [[...touched.Entity], [...touched.Claim], [...touched.Assessment]]
  return { from, to, entities, claims, assessments, vocabulary }
}

/** A write that is not listed makes the entries before it useless. */
export const withEntry = (log: readonly string[], touched: Touched | null): string[] =>
  touched === null ? [] : [...log, JSON.stringify(touched)].slice(-mostEntries)

export function touchedBetween(log: readonly string[], from: string, to: string): Touched | null {
  const all: Touched = { from, to, entities: [], claims: [], assessments: [], vocabulary: false }
  let at = from
  for (const text of log) {
    const entry = JSON.parse(text) as Touched
    if (entry.from !== at) continue
    at = entry.to
    all.entities.push(...entry.entities)
    all.claims.push(...entry.claims)
    all.assessments.push(...entry.assessments)
    all.vocabulary ||= entry.vocabulary
  }
  return at === to ? all : null
}
