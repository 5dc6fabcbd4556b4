import { groupBy } from '../../ui/group-by.ts'
import type { PrintMaterial } from '../print/material.ts'
import { type FlatRelation, flatOf } from './flat.ts'

const mostRows = 1000

/** Statements for an empty or a filled database: run twice they change nothing, and they read no file. */
export function toCypher(material: PrintMaterial): string {
  const { entities, relations } = flatOf(material)
  const kinds = groupBy(entities, ({ kind }) => kind)
  const types = groupBy(relations, ({ type }) => type)
  return [
    '// Entities and relations of a figure by Isnad. `said` is what is said, with its speaker and hedge: a relation without it is no claim of ours.',
    'CREATE CONSTRAINT isnad_entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;',
    ...[...kinds].flatMap(([kind, all]) =>
      unwound(
        all.map(({ id, label }) => ({ id, name: label })),
        `MERGE (e:Entity {id: row.id})\nSET e.name = row.name, e:${quoted(kind)};`,
      ),
    ),
    ...[...types].flatMap(([type, all]) =>
      unwound(
        all.map(rowOf),
        `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})\nMERGE (a)-[r:${quoted(type)} {id: row.id}]->(b)\nSET r.label = row.label, r.said = row.said, r.disputed = row.disputed, r.derived = row.derived, r.sources = row.sources;`,
      ),
    ),
    '',
  ].join('\n')
}

type Row = Readonly<Record<string, string | boolean | readonly string[]>>

const rowOf = ({ id, source, target, label, said, disputed, derived, sources }: FlatRelation): Row => ({
  id,
  from: source,
  to: target,
  label,
  said,
  disputed,
  derived,
  sources: sources.split(' ').filter(Boolean),
})

function unwound(rows: readonly Row[], then: string): string[] {
  const portions: string[] = []
  for (let from = 0; from < rows.length; from += mostRows)
    portions.push(
      `UNWIND [\n${rows
        .slice(from, from + mostRows)
        .map(row => `  ${literal(row)}`)
        .join(',\n')}\n] AS row\n${then}`,
    )
  return portions
}

function literal(value: Row[string] | Row): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}'`
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${literal(inner)}`)
    .join(', ')}}`
}

/** A label or a type, whatever stands in it; Cypher reads \u escapes even there. */
const quoted = (name: string): string => `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``
