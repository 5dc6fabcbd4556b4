import { noted } from '../../contract/told/noted.ts'
import { type GraphEntity, type GraphTie, graphTables } from '../graph-tables.ts'
import { at, cellOf, cellsOf, type Json, objects, readJson } from '../json.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'

export const stix: Reader = {
  format: 'STIX 2.1',
  reads: (_file, start) => /"type"\s*:\s*"bundle"/.test(start) && /"objects"\s*:/.test(start),
  read,
}

const classes: Readonly<Record<string, string>> = {
  individual: 'Person',
  group: 'Organization',
  organization: 'Organization',
  class: 'Organization',
}
const kinds: Readonly<Record<string, string>> = {
  'threat-actor': 'Organization',
  'intrusion-set': 'Organization',
  location: 'Place',
  campaign: 'Event',
  incident: 'Event',
}
const notEntities = new Set([
  'relationship',
  'opinion',
  'sighting',
  'report',
  'note',
  'marking-definition',
  'observed-data',
  'grouping',
  'extension-definition',
  'language-content',
])

function read(file: FileBytes): ReadFile {
  const all = objects(at(readJson(file), 'objects'))
  const objectsNow = all.filter(({ revoked }) => revoked !== true)
  const byId = new Map(objectsNow.map(each => [cellOf(each.id), each]))
  const entities: GraphEntity[] = objectsNow
    .filter(({ type }) => !notEntities.has(cellOf(type)))
    .map(each => ({
      id: cellOf(each.id),
      name: cellOf(each.name) || cellOf(each.value) || cellOf(each.id),
      kind: classes[cellOf(each.identity_class)] ?? kinds[cellOf(each.type)] ?? cellOf(each.type).replaceAll('-', ' '),
      note: cellOf(each.description) || undefined,
      more: cellsOf(each, ['id', 'type', 'name', 'description']),
    }))
  const about = (each: Json): Omit<GraphTie, 'from' | 'to'> => {
    const publisher = cellOf(byId.get(cellOf(each.created_by_ref))?.name) || undefined
    const cited = objects(each.external_references).flatMap(({ url }) => cellOf(url) || [])
    // its maker says it; what it cites is from others
    const notes = [
      cellOf(each.description) || cellOf(each.explanation),
      each.confidence === undefined ? '' : `Confidence ${cellOf(each.confidence)} of 100 (STIX)`,
      publisher && cited.length > 0 ? `Cites ${cited.join(', ')}` : '',
    ]
    return { publisher, source: publisher ? undefined : cited[0], note: notes.filter(Boolean).join('. ') }
  }
  const ties: GraphTie[] = []
  for (const each of objectsNow) {
    if (each.type === 'relationship') ties.push(relationship(each, about(each)))
    if (each.type === 'sighting')
      for (const where of [each.where_sighted_refs].flat())
        if (where)
          ties.push({
            from: cellOf(each.sighting_of_ref),
            to: cellOf(where),
            tie: 'was sighted by',
            start: cellOf(each.first_seen),
            end: cellOf(each.last_seen),
            ...about(each),
          })
    if (each.type === 'opinion') ties.push(...opinions(each, byId, about(each)))
  }
  const revoked = all.length - objectsNow.length
  const notes = revoked > 0 ? [noted('revoked', { n: revoked })] : []
  return { format: 'STIX 2.1', encoding: 'utf-8', separator: null, notes, tables: graphTables({ entities, ties }) }
}

const relationship = (each: Json, about: Omit<GraphTie, 'from' | 'to'>): GraphTie => ({
  from: cellOf(each.source_ref),
  to: cellOf(each.target_ref),
  tie: cellOf(each.relationship_type).replaceAll('-', ' '),
  start: day(each.start_time),
  end: day(each.stop_time),
  ...about,
})

/** Who agrees with a relationship says it too; who disagrees says that it is not so; neutral says neither. */
function opinions(each: Json, byId: ReadonlyMap<string, Json>, about: Omit<GraphTie, 'from' | 'to'>): GraphTie[] {
  const opinion = cellOf(each.opinion)
  if (!/agree$/.test(opinion)) return []
  return [each.object_refs].flat().flatMap(ref => {
    const on = byId.get(cellOf(ref))
    return on?.type === 'relationship' ? [{ ...relationship(on, {}), ...about, ...(/disagree$/.test(opinion) && { not: 'yes' }) }] : []
  })
}

const day = (instant: unknown): string | undefined => cellOf(instant).slice(0, 10) || undefined
