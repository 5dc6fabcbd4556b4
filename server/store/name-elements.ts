import type { Name } from '../contract/graph.ts'
import { nameKeys } from '../names/keys.ts'
import { type GraphElements, type NodeRef, withoutNulls } from './graph-elements.ts'

/** Each name is a node with its search keys; `ord` on HAS_NAME keeps the order. */
export function nameElements(entityId: string, names: readonly Name[]): GraphElements {
  const elements: GraphElements = { nodes: [], relationships: [] }
  for (const [ord, { value, lang, script, kind }] of names.entries()) {
    const id = [entityId, kind, lang ?? '', value].join('|')
    const ref: NodeRef = { label: 'Name', id }
    elements.nodes.push({ ...ref, labels: ['Name'], properties: withoutNulls({ id, value, ...nameKeys(value), lang, script, kind }) })
    elements.relationships.push({
      type: 'HAS_NAME',
      from: { label: 'Entity', id: entityId },
      to: ref,
      by: null,
      properties: { ord: BigInt(ord) },
    })
  }
  return elements
}
