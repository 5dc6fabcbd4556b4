import { isDeepStrictEqual } from 'node:util'
import { type GraphChange, type GraphElements, nodeKey, relationshipKey } from './graph-elements.ts'

export function diffElements(current: GraphElements, next: GraphElements, expect: string): GraphChange {
  const nodes = diff(current.nodes, next.nodes, nodeKey)
  const relationships = diff(current.relationships, next.relationships, relationshipKey)
  return {
    expect,
    put: { nodes: nodes.put, relationships: relationships.put },
    remove: { nodes: nodes.gone.map(({ label, id }) => ({ label, id })), relationships: relationships.gone },
  }
}

export const isEmptyChange = ({ put, remove }: GraphChange): boolean =>
  [put.nodes, put.relationships, remove.nodes, remove.relationships].every(list => list.length === 0)

function diff<T>(current: T[], next: T[], key: (item: T) => string): { put: T[]; gone: T[] } {
  const before = new Map(current.map(item => [key(item), item]))
  const after = new Set(next.map(key))
  return {
    put: next.filter(item => !isDeepStrictEqual(before.get(key(item)), item)),
    gone: [...before].filter(([each]) => !after.has(each)).map(([, item]) => item),
  }
}
