/** Statements whose value is an item, with qualifiers, rank and references. */
import { noted } from '../../contract/told/noted.ts'
import { type GraphEntity, type GraphTie, graphTables } from '../graph-tables.ts'
import { at, cellOf, isObject, type Json, objects, readJson } from '../json.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'

export const wikidata: Reader = {
  format: 'Wikidata (entity JSON)',
  reads: (_file, start) =>
    /^\s*[[{]/.test(start) && (/"entities"\s*:\s*\{\s*"[QPL]\d+"/.test(start) || /"type"\s*:\s*"(item|property)"/.test(start)),
  read,
}

/** From item to value, in words; a file may bring its own labels. */
const says: Readonly<Record<string, string>> = {
  ...{ P39: 'held the office of', P108: 'is employed by', P127: 'is owned by', P1830: 'owns', P749: 'is a subsidiary of', P355: 'owns' },
  ...{
    P463: 'is a member of',
    P102: 'is a member of',
    P26: 'is married to',
    P22: 'is a child of',
    P25: 'is a child of',
    P40: 'is a parent of',
  },
  ...{
    P3373: 'is related to',
    P27: 'is a national of',
    P159: 'is based in',
    P488: 'is chaired by',
    P169: 'is led by',
    P112: 'was founded by',
  },
  ...{ P131: 'is located in', P17: 'is located in', P361: 'is part of', P1037: 'is led by', P6: 'is led by', P35: 'is led by' },
}
const kindOf: Readonly<Record<string, string>> = {
  ...{ Q5: 'Person', Q43229: 'Organization', Q4830453: 'Company', Q6881511: 'Company', Q783794: 'Company', Q891723: 'Company' },
  ...{
    Q7278: 'Party',
    Q6256: 'State',
    Q3624078: 'State',
    Q515: 'Place',
    Q11032: 'Media',
    Q17149090: 'ArmedGroup',
    Q4164871: 'Role',
    Q192350: 'StateBody',
  },
}
const roles = new Set(['P39'])

function read(file: FileBytes): ReadFile {
  const json = readJson(file)
  const listed = at(json, 'entities')
  const items = isObject(listed) ? objects(Object.values(listed)) : objects(Array.isArray(json) ? json : [json])
  const labels = new Map(items.map(item => [cellOf(item.id), labelOf(item)]))
  const entities = new Map<string, GraphEntity>()
  const ties: GraphTie[] = []
  let deprecated = 0
  const known = (id: string, kind?: string): void => {
    const before = entities.get(id)
    entities.set(id, { id, name: labels.get(id) || id, kind: before?.kind ?? kind, wikidata: id })
  }
  for (const item of items) {
    const id = cellOf(item.id)
    if (!/^Q\d+$/.test(id)) continue
    const claims = isObject(item.claims) ? item.claims : {}
    known(id, objects(claims.P31).flatMap(each => kindOf[itemOf(each.mainsnak) ?? ''] ?? [])[0])
    for (const [property, statements] of Object.entries(claims)) {
      const words = says[property] ?? labels.get(property)
      if (words === undefined || property === 'P31') continue
      for (const statement of objects(statements)) {
        const value = itemOf(statement.mainsnak)
        if (value === null) continue
        if (statement.rank === 'deprecated') {
          deprecated++
          continue
        }
        known(value, roles.has(property) ? 'Role' : undefined)
        ties.push({
          from: id,
          to: value,
          tie: words,
          source: `https://www.wikidata.org/wiki/${id}`,
          publisher: 'Wikidata',
          title: labels.get(id),
          ...qualified(statement),
          more: { property },
        })
      }
    }
  }
  const notes = deprecated > 0 ? [noted('deprecatedRank', { n: deprecated })] : []
  return { format: 'Wikidata', encoding: 'utf-8', separator: null, notes, tables: graphTables({ entities: [...entities.values()], ties }) }
}

const labelOf = (item: Json): string =>
  cellOf(at(item, 'labels', 'en', 'value')) || cellOf(at(objects(Object.values(isObject(item.labels) ? item.labels : {}))[0], 'value'))

function itemOf(snak: unknown): string | null {
  const id = cellOf(at(snak, 'datavalue', 'value', 'id'))
  return /^Q\d+$/.test(id) ? id : null
}

/** Time and citation: Wikidata says it, citing others. */
function qualified(statement: Json): Partial<GraphTie> {
  const time = (property: string) => timeOf(at(objects(at(statement, 'qualifiers', property))[0], 'datavalue', 'value'))
  const cited = objects(statement.references).flatMap(({ snaks }) => [
    ...objects(at(snaks, 'P854')).map(snak => cellOf(at(snak, 'datavalue', 'value'))),
    ...objects(at(snaks, 'P248')).map(snak => cellOf(at(snak, 'datavalue', 'value', 'id'))),
  ])
  return { start: time('P580'), end: time('P582'), date: time('P585'), ...(cited.length > 0 && { note: `Cites ${cited.join(', ')}` }) }
}

/** "+2019-03-00T00:00:00Z" with precision 10 -> "2019-03" */
function timeOf(value: unknown): string | undefined {
  const [, date = ''] = /^\+(\d{4}-\d\d-\d\d)/.exec(cellOf(at(value, 'time'))) ?? []
  const precision = Number(at(value, 'precision') ?? 11)
  return (precision >= 11 ? date : precision === 10 ? date.slice(0, 7) : precision === 9 ? date.slice(0, 4) : '') || undefined
}
