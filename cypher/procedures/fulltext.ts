import { parseTextQuery } from '../fulltext/parse.ts'
import { search } from '../fulltext/search.ts'
import { textIndex } from '../fulltext/text-index.ts'
import type { QueryContext } from '../graph/context.ts'
import { CypherError } from '../types/errors.ts'
import type { Value } from '../types/types.ts'
import type { ProcedureDef } from './procedure.ts'

const failed = (name: string, why: string): CypherError =>
  new CypherError('Neo.ClientError.Procedure.ProcedureCallFailed', `Failed to invoke procedure \`${name}\`: Caused by: ${why}`)

function* queryNodes([name, text, options]: readonly Value[], ctx: QueryContext): Generator<Value[]> {
  const index = ctx.schema?.fulltext.find(each => each.name === name)
  if (!index) throw noIndex('db.index.fulltext.queryNodes', name)
  if (text === null)
    throw failed('db.index.fulltext.queryNodes', 'java.lang.NullPointerException: Cannot invoke "String.length()" because "s" is null')
  const query = parseTextQuery(String(text))
  if (!query) return
  const { nodes, ...fields } = textIndex(index, ctx)
  const hits = [...search({ nodes, ...fields }, query, ctx.tick)].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const { skip, limit } = cutOf(options)
  for (const [document, score] of hits.slice(skip, limit === undefined ? undefined : skip + limit)) {
    const node = nodes[document]
    if (node) yield [node, score]
  }
}

const noIndex = (procedure: string, name: Value | undefined): CypherError =>
  failed(procedure, `java.lang.IllegalArgumentException: There is no such fulltext schema index: ${name ?? 'null'}`)

function cutOf(options: Value | undefined): { skip: number; limit?: number } {
  if (!(options instanceof Map)) return { skip: 0 }
  if (options.has('analyzer')) throw CypherError.notFaithful('Another analyzer for a full-text query')
  const number = (key: string): number | undefined => {
    const value = options.get(key)
    return typeof value === 'bigint' && value >= 0n ? Number(value) : undefined
  }
  return { skip: number('skip') ?? 0, limit: number('limit') }
}

const ARGS = [
  { name: 'indexName', type: 'STRING' },
  { name: 'queryString', type: 'STRING' },
  { name: 'options', type: 'MAP' },
]
const SIGNATURE = 'indexName :: STRING, queryString :: STRING, options = {} :: MAP'

export const fulltextProcedures: readonly (readonly [string, ProcedureDef])[] = [
  [
    'db.index.fulltext.queryNodes',
    {
      args: ARGS,
      min: 2,
      columns: ['node', 'score'],
      signature: `db.index.fulltext.queryNodes(${SIGNATURE}) :: (node :: NODE, score :: FLOAT)`,
      description: 'Query the given full-text index. Returns the matching nodes and their Lucene query score, ordered by score.',
      rows: queryNodes,
    },
  ],
  [
    'db.index.fulltext.queryRelationships',
    {
      args: ARGS,
      min: 2,
      columns: ['relationship', 'score'],
      signature: `db.index.fulltext.queryRelationships(${SIGNATURE}) :: (relationship :: RELATIONSHIP, score :: FLOAT)`,
      description: 'Query the given full-text index. Returns the matching relationships and their Lucene query score, ordered by score.',
      rows: ([name], ctx) => {
        if (ctx.schema?.fulltext.some(each => each.name === name)) {
          const why = `java.lang.IllegalArgumentException: The '${name}' index is an index on NODE, so it cannot be queried for relationships.`
          throw failed('db.index.fulltext.queryRelationships', why)
        }
        throw noIndex('db.index.fulltext.queryRelationships', name)
      },
    },
  ],
]
