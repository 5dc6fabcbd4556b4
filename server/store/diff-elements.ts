import { isDeepStrictEqual } from 'node:util'
import { type GraphChange, type GraphElements, type ListedChange, nodeKey, relationshipKey } from './graph-elements.ts'

export function diffElements(current: GraphElements, next: GraphElements, expect: string): ListedChange {
  const nodes = diff(current.nodes, next.nodes, nodeKey)
  const relationships = diff(current.relationships, next.relationships, relationshipKey)
  return {
    expect,
    put: { nodes: [...nodes.put], relationships: [...relationships.put] },
    remove: { nodes: nodes.gone.map(({ label, id }) => ({ label, id })), relationships: [...relationships.gone] },
  }
}

export const isEmptyChange = ({ put, remove }: GraphChange): boolean =>
  [remove.nodes, remove.relationships, put.nodes, put.relationships].every(isEmpty)

function isEmpty(list: Iterable<unknown>): boolean {
  for (const _ of list) return false
  return true
}

export function diff<T>(current: readonly T[], next: readonly T[], key: (item: T) => string): { put: readonly T[]; gone: readonly T[] } {
  if (current.length === 0) return { put: next, gone: [] }
  const before = new Map(current.map(item => [key(item), item]))
  const after = new Set(next.map(key))
  return {
    put: next.filter(item => !isDeepStrictEqual(before.get(key(item)), item)),
    gone: [...before].filter(([each]) => !after.has(each)).map(([, item]) => item),
  }
}
