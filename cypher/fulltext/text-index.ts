/** Built on first use, and again after the graph has changed. */

import type { QueryContext } from '../graph/context.ts'
import type { PropertyGraph } from '../graph/property-graph.ts'
import type { StoredNode } from '../graph/stored.ts'
import type { FulltextIndex, Value } from '../types/types.ts'
import { wordsOf } from './tokens.ts'

export type Postings = ReadonlyMap<number, readonly number[]>

export interface IndexedField {
  readonly postings: ReadonlyMap<string, Postings>
  readonly lengths: ReadonlyMap<number, number>
  readonly average: number
}

export interface TextIndex {
  readonly nodes: readonly StoredNode[]
  readonly fields: ReadonlyMap<string, IndexedField>
}

const made = new WeakMap<PropertyGraph, Map<string, { version: number; index: TextIndex }>>()

export function textIndex({ name, labels, properties }: FulltextIndex, { graph, tick }: QueryContext): TextIndex {
  const known = made.get(graph)?.get(name)
  if (known?.version === graph.version) return known.index
  const nodes = [...new Set(labels.flatMap(label => graph.nodesWithLabel(label)))].filter(node => properties.some(key => textOf(node, key)))
  const index = { nodes, fields: new Map(properties.map(key => [key, fieldOf(nodes, key, tick)])) }
  made.set(graph, new Map([...(made.get(graph) ?? []), [name, { version: graph.version, index }]]))
  return index
}

const textOf = (node: StoredNode, key: string): string | undefined => {
  const value: Value | undefined = node.properties.get(key)
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string') ? value.join('\n') : undefined
}

function fieldOf(nodes: readonly StoredNode[], key: string, tick: () => void): IndexedField {
  const postings = new Map<string, Map<number, number[]>>()
  const lengths = new Map<number, number>()
  let total = 0
  for (const [document, node] of nodes.entries()) {
    tick()
    const text = textOf(node, key)
    if (text === undefined) continue
    const words = wordsOf(text)
    for (const [at, word] of words.entries()) {
      const places = postings.get(word) ?? new Map<number, number[]>()
      if (places.size === 0) postings.set(word, places)
      const found = places.get(document)
      if (found) found.push(at)
      else places.set(document, [at])
    }
    lengths.set(document, words.length)
    total += words.length
  }
  return { postings, lengths, average: total / Math.max(1, lengths.size) }
}
