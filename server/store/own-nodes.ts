/** Somebody else's nodes under Isnad's labels must not be read as evidence, nor cause a fault. */

import { StoreError } from '../contract/store-error.ts'
import { coded } from '../contract/told/coded.ts'
import type { Plain } from './queries.ts'

const marks = {
  Entity: { id: 'text', name: 'text', kind: 'text', kinds: 'list' },
  Claim: { id: 'text', predicate: 'text', status: 'text' },
  Predicate: { id: 'text', phrase: 'text' },
  Kind: { id: 'text', shape: 'text', words: 'text' },
  Family: { id: 'text', words: 'text' },
} as const satisfies Record<string, Record<string, 'text' | 'list'>>

/** Throws StoreError foreign-data; names the first such node and how many there are. */
export function checkOwn(label: keyof typeof marks, nodes: readonly Record<string, Plain>[]): void {
  const wanted = Object.entries(marks[label])
  const missing = (node: Record<string, Plain>) =>
    wanted.find(([key, type]) => (type === 'list' ? !Array.isArray(node[key]) : typeof node[key] !== 'string'))?.[0]
  const foreign = nodes.filter(node => missing(node) !== undefined)
  const [first] = foreign
  if (first === undefined) return
  const about = { foreign: foreign.length, nodes: nodes.length, label, missing: missing(first) ?? '' }
  throw new StoreError(
    'foreign-data',
    typeof first.id === 'string'
      ? coded('foreignNodesFrom', { ...about, id: JSON.stringify(first.id.slice(0, 80)) })
      : coded('foreignNodes', about),
  )
}
