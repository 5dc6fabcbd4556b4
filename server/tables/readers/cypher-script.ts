/** Read with the engine's own parser, without a database; what else it would do is refused by name. */

import { parseScript } from '@isnad/cypher/parse'
import { CypherError } from '@isnad/cypher/values'
import { coded } from '../../contract/told/coded.ts'
import { noted } from '../../contract/told/noted.ts'
import { decode } from '../decode.ts'
import { graphTables, propertyGraphEntity, propertyGraphTie } from '../graph-tables.ts'
import { ScriptRefused, scriptGraph } from '../script-graph.ts'
import type { FileBytes, Reader, ReadFile } from '../table.ts'
import { Unreadable } from '../unreadable.ts'

export const cypherScript: Reader = {
  format: 'a Cypher script of CREATE and MERGE',
  reads: ({ name }) => /\.(cypher|cql|cyp)$/i.test(name),
  read,
}

function read(file: FileBytes): ReadFile {
  const { text, encoding } = decode(file.name, file.bytes, file.encoding)
  try {
    const { nodes, relationships, asked, schema } = scriptGraph(parseScript(text))
    const notes = [...(asked > 0 ? [noted('scriptAsks', { n: asked })] : []), ...(schema > 0 ? [noted('scriptSchema', { n: schema })] : [])]
    const entities = nodes.map(({ id, labels, properties }) => propertyGraphEntity(id, labels, properties))
    const ties = relationships.map(({ type, from, to, properties }) => propertyGraphTie(from.id, to.id, type, properties))
    return { format: 'Cypher script', encoding, separator: null, notes, tables: graphTables({ entities, ties }) }
  } catch (error) {
    throw refusal(file.name, error)
  }
}

function refusal(file: string, error: unknown): unknown {
  if (error instanceof ScriptRefused)
    return new Unreadable(file, `line ${error.line}`, coded('doesMoreThanCreateMerge', { what: error.what }), coded('runItInADatabase'))
  if (error instanceof CypherError)
    return new Unreadable(
      file,
      error.position ? coded('line', { n: error.position.line }) : null,
      coded('isNoCypherThatCan', { message: error.message }),
    )
  return error
}
