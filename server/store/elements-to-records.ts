/** Without an engine, by the rows that the record questions (queries.ts) would give. */

import type { Records } from '../evidence/records.ts'
import { type NodeElement, nodeKey, type RelationshipElement, type StoredValue } from './graph-elements.ts'
import type { Plain } from './queries.ts'
import { toRecords } from './to-records.ts'

/** Throws StoreError foreign-data where nodes lack what every node of their label has. */
export function elementsToRecords(nodes: readonly NodeElement[], links: readonly RelationshipElement[]): Records {
  const labelled = (label: NodeElement['label']) => nodes.filter(node => node.label === label)
  const nameOf = new Map(labelled('Name').map(node => [node.id, node]))
  const ends = (type: string) => new Map(links.filter(link => link.type === type).map(({ from, to }) => [nodeKey(from), to]))
  const ofSources = ['PUBLISHED_BY', 'COPY_OF', 'RELEASED_BY', 'MADE_BY'].map(ends)
  const assessed = ends('ASSESSES')
  return toRecords({
    entities: labelled('Entity').map(node => [plainOf(node.properties), ...ofSources.map(other => other.get(nodeKey(node))?.id ?? null)]),
    names: links.flatMap(({ type, from, to, properties }) => {
      const name = type === 'HAS_NAME' ? nameOf.get(to.id) : undefined
      return name ? [[from.id, plain(properties.ord ?? null), plainOf(name.properties)]] : []
    }),
    claims: labelled('Claim').map(node => [plainOf(node.properties)]),
    links: links
      .filter(({ from }) => from.label === 'Claim')
      .map(({ type, from, to, properties }) => [from.id, type, to.id, plainOf(properties)]),
    predicates: labelled('Predicate').map(node => [plainOf(node.properties)]),
    kinds: labelled('Kind').map(node => [plainOf(node.properties)]),
    families: labelled('Family').map(node => [plainOf(node.properties)]),
    assessments: labelled('Assessment').map(node => {
      const of = assessed.get(nodeKey(node))
      return [plainOf(node.properties), of?.label === 'Claim' ? of.id : null, of?.label === 'Entity' ? of.id : null]
    }),
  })
}

const plainOf = (properties: Record<string, StoredValue>): { [key: string]: Plain } =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]))
const plain = (value: StoredValue | null): Plain => {
  if (Array.isArray(value)) return (value as StoredValue[]).map(plain)
  return typeof value === 'bigint' ? Number(value) : (value as Plain)
}
