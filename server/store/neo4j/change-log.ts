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

const recorded = { Entity: 'entities', Claim: 'claims', Assessment: 'assessments' } as const
const ofVocabulary: readonly NodeRef['label'][] = ['Predicate', 'Kind', 'Family']

export function touchedBy({ put, remove }: GraphChange, from: string, to: string): Touched | null {
  const nodes: NodeRef[] = [...put.nodes, ...remove.nodes]
  // drawn relations follow from the claims
  const relationships = [...put.relationships, ...remove.relationships].filter(
    ({ from: end, by }) => end.label !== 'Entity' || by !== 'key',
  )
  const refs = [...nodes, ...relationships.map(each => each.from)]
  const ids = (label: keyof typeof recorded): string[] => [...new Set(refs.flatMap(ref => (ref.label === label ? ref.id : [])))]
  const touched = {
    ...{ from, to },
    ...{ entities: ids('Entity'), claims: ids('Claim'), assessments: ids('Assessment') },
    vocabulary: nodes.some(({ label }) => ofVocabulary.includes(label)),
  }
  const named = new Set(relationships.flatMap(({ type, to: name }) => (type === 'HAS_NAME' ? name.id : [])))
  const loose = nodes.some(({ label, id }) => label === 'Name' && !named.has(id))
  const many = touched.entities.length + touched.claims.length + touched.assessments.length > mostTouched
  return loose || many ? null : touched
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
