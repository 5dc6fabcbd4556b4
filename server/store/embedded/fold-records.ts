/** Without an engine: entries are folded as they are read, and none is kept. */
import type { Records } from '../../evidence/records.ts'
import type { NodeElement, NodeRef, RelationshipElement } from '../graph-elements.ts'
import type { Plain } from '../queries.ts'
import { type Link, recordsOfParts } from '../to-records.ts'
import type { JournalEntry } from './journal-entries.ts'
import { readBatches } from './read-journal.ts'

type Properties = Record<string, Plain>
type Ends = Map<string, string>

/** Up to `bytes`. Throws StoreError foreign-data where nodes lack what every node of their label has. */
export function recordsOfJournal(path: string, bytes: number): Records {
  const fold = recordFold()
  for (const { entries } of readBatches(path, bytes)) fold.apply(entries)
  return fold.records()
}

function recordFold() {
  const nodes = new Map<NodeElement['label'], Map<string, Properties>>()
  const links = new Map<string, Link[]>()
  const names = new Map<string, Map<string, number>>()
  const ofSources: Record<string, Ends> = { PUBLISHED_BY: new Map(), COPY_OF: new Map(), RELEASED_BY: new Map(), MADE_BY: new Map() }
  const assessed = new Map<string, NodeRef>()
  const known = new Map<string, string>()
  const once = (text: string): string => {
    const first = known.get(text)
    if (first !== undefined) return first
    known.set(text, text)
    return text
  }

  const put = (type: string, from: NodeRef, to: NodeRef, by: RelationshipElement['by'], properties: object): void => {
    if (from.label === 'Claim') putLink(links, once(from.id), { type: once(type), end: once(to.id), properties: plainOf(properties) }, by)
    else if (from.label === 'Assessment') assessed.set(from.id, to)
    else if (type === 'HAS_NAME') inMap(names, from.id).set(to.id, Number(plainOf(properties).ord ?? 0))
    else if (by === null) ofSources[type]?.set(from.id, once(to.id))
  }
  const remove = (type: string, from: NodeRef, to: NodeRef, by: RelationshipElement['by'], properties: object): void => {
    if (from.label === 'Claim') dropLink(links, from.id, { type, end: to.id, properties: plainOf(properties) }, by)
    else if (from.label === 'Assessment') assessed.delete(from.id)
    else if (type === 'HAS_NAME') names.get(from.id)?.delete(to.id)
    else if (by === null && ofSources[type]?.get(from.id) === to.id) ofSources[type].delete(from.id)
  }
  const reset = (): void => {
    for (const map of [nodes, links, names, assessed, ...Object.values(ofSources)]) map.clear()
  }
  const play = (entry: JournalEntry): void => {
    switch (entry[0]) {
      case 'node':
        inMap(nodes, entry[1]).set(once(entry[2]), plainOf(entry[4]))
        return
      case 'remove-node':
        nodes.get(entry[1])?.delete(entry[2])
        return
      case 'relationship':
        put(entry[1], entry[2], entry[3], entry[4], entry[5])
        return
      case 'remove-relationship':
        remove(entry[1], entry[2], entry[3], entry[4], entry[5])
        return
      case 'reset':
        reset()
    }
  }
  const all = (label: NodeElement['label']): Map<string, Properties> => nodes.get(label) ?? new Map()
  return {
    apply(entries: readonly JournalEntry[]): void {
      for (const entry of entries) play(entry)
    },
    records: (): Records =>
      recordsOfParts({
        entities: [...all('Entity')].map(([id, own]) => {
          const end = (type: string): Plain => ofSources[type]?.get(id) ?? null
          const [publisher, copyOf] = [end('PUBLISHED_BY'), end('COPY_OF')]
          const its = [...(names.get(id) ?? [])].flatMap(([name, ord]) => {
            const words = all('Name').get(name)
            return words ? [{ ord, name: words }] : []
          })
          return { own, ends: { publisher, copyOf, releasedBy: end('RELEASED_BY'), madeBy: end('MADE_BY') }, names: its }
        }),
        claims: [...all('Claim')].map(([id, own]) => ({ own, links: links.get(id) ?? [] })),
        predicates: [...all('Predicate').values()],
        kinds: [...all('Kind').values()],
        families: [...all('Family').values()],
        assessments: [...all('Assessment')].map(([id, own]) => {
          const of = assessed.get(id)
          return { own, claim: of?.label === 'Claim' ? of.id : null, source: of?.label === 'Entity' ? of.id : null }
        }),
      }),
  }
}

const isSame = (a: Link, b: Link, by: RelationshipElement['by']): boolean =>
  a.type === b.type && a.end === b.end && (by === null || String(a.properties[by]) === String(b.properties[by]))

function putLink(links: Map<string, Link[]>, id: string, link: Link, by: RelationshipElement['by']): void {
  const list = links.get(id)
  if (!list) links.set(id, [link])
  else {
    const at = list.findIndex(each => isSame(each, link, by))
    if (at === -1) list.push(link)
    else list[at] = link
  }
}

function dropLink(links: Map<string, Link[]>, id: string, link: Link, by: RelationshipElement['by']): void {
  const left = (links.get(id) ?? []).filter(each => !isSame(each, link, by))
  if (left.length > 0) links.set(id, left)
  else links.delete(id)
}

function inMap<K, I, V>(maps: Map<K, Map<I, V>>, key: K): Map<I, V> {
  const found = maps.get(key) ?? new Map<I, V>()
  maps.set(key, found)
  return found
}

/** As written (journal-entries.ts), with plain numbers; takes the object over. */
function plainOf(written: object): Properties {
  const properties = written as Properties
  for (const key in properties) {
    const value = properties[key]
    // defined, not assigned: a key may be `__proto__`
    if (typeof value === 'object' && value !== null)
      Object.defineProperty(properties, key, { value: plain(value), enumerable: true, writable: true, configurable: true })
  }
  return properties
}

function plain(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  return Number('i' in value ? value.i : value.f)
}
