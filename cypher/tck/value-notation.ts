import { formatFloat } from '../text/number.ts'
import { formatPoint } from '../text/point.ts'
import { formatTemporal } from '../text/temporal.ts'
import type { PathValue, Value } from '../types/types.ts'
import { isList, isMap, isNode, isPath, isPoint, isRelationship } from '../values/index.ts'
import type { Notation, PathPart } from './notation.ts'
import { quoted } from './read-notation.ts'

/** The TCK writes temporal values as strings, without seconds that are zero. */
const shortTemporal = (text: string): string => text.replace(/(T|^)(\d\d:\d\d):00(?![.\d])/, '$1$2')

const entriesOf = (map: ReadonlyMap<string, Value>): Map<string, Notation> => new Map([...map].map(([key, v]) => [key, notationOf(v)]))

export function notationOf(v: Value): Notation {
  if (typeof v === 'string') return quoted(v)
  if (typeof v === 'number') return { kind: 'scalar', text: formatFloat(v + 0) } // the TCK tells no -0.0 from 0.0
  if (v === null || typeof v !== 'object') return { kind: 'scalar', text: String(v) }
  if (isList(v)) return { kind: 'list', items: v.map(notationOf) }
  if (isMap(v)) return { kind: 'map', entries: entriesOf(v) }
  if (isNode(v)) return { kind: 'node', labels: v.labels, entries: entriesOf(v.properties) }
  if (isRelationship(v)) return { kind: 'relationship', type: v.type, entries: entriesOf(v.properties) }
  if (isPath(v)) return { kind: 'path', parts: pathParts(v) }
  return quoted(isPoint(v) ? formatPoint(v) : v.kind === 'duration' ? formatTemporal(v) : shortTemporal(formatTemporal(v)))
}

function pathParts(path: PathValue): PathPart[] {
  return path.nodes.flatMap((node, i): PathPart[] => {
    const before = path.relationships[i - 1]
    const step: PathPart[] = before ? [{ entity: notationOf(before), direction: before.end.id === node.id ? 'out' : 'in' }] : []
    return [...step, { entity: notationOf(node) }]
  })
}
