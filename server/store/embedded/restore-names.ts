/** From what damage left: the node, the link to it, the entity's own list. */
import type { Name } from '../../contract/graph.ts'
import { nodeKey, relationshipKey, type StoredValue } from '../graph-elements.ts'
import { nameElements } from '../name-elements.ts'
import type { GraphState } from './graph-state.ts'

/** Changes `state`; answers ids of entities with names that lost a script, a kind or their order. */
export function restoreNames(state: GraphState): string[] {
  const { nodes, relationships } = state
  const found = new Map([...nodes.values()].filter(({ label }) => label === 'Entity').map(({ id }) => [id, namesOf()]))
  for (const { type, from, to } of relationships.values()) {
    const names = type === 'HAS_NAME' ? found.get(from.id) : undefined
    if (!names) continue
    const node = nodes.get(nodeKey(to))
    if (node) names.whole.set(to.id, node.properties.value)
    else names.lost.push(fromLink(to.id.slice(from.id.length + 1)))
  }
  for (const { label, id, properties } of nodes.values()) {
    if (label !== 'Name') continue
    const { value, lang = null, script = null, kind } = properties
    const names = found.get(id.slice(0, -['', kind, lang ?? '', value].join('|').length))
    if (names && !names.whole.has(id)) names.lost.push({ value, lang, script, kind } as Name)
  }
  for (const [id, { whole, lost }] of found) {
    const known = new Set([...whole.values(), ...lost.map(({ value }) => value)])
    const aliases = nodes.get(nodeKey({ label: 'Entity', id }))?.properties.aliases
    for (const value of Array.isArray(aliases) ? aliases.map(String) : [])
      if (!known.has(value)) lost.push({ value, lang: null, script: null, kind: 'variant' })
    add(state, id, lost, whole.size)
  }
  return [...found].filter(([, { lost }]) => lost.length > 0).map(([id]) => id)
}

const namesOf = () => ({ whole: new Map<string, StoredValue | undefined>(), lost: [] as Name[] })

/** Kind, language and words from a link's end, as nameElements writes them. */
function fromLink(rest: string): Name {
  const [kind = '', lang = '', ...words] = rest.split('|')
  return { value: words.join('|'), lang: lang === '' ? null : lang, script: null, kind: kind as Name['kind'] }
}

function add({ nodes, relationships }: GraphState, id: string, names: Name[], after: number): void {
  const elements = nameElements(id, names)
  for (const node of elements.nodes) nodes.set(nodeKey(node), node)
  for (const link of elements.relationships)
    relationships.set(relationshipKey(link), { ...link, properties: { ord: BigInt(after) + (link.properties.ord as bigint) } })
}
