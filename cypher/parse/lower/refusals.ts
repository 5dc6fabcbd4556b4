import type { ParserRuleContext } from 'antlr4ng'
import { CypherError } from '../../types/errors.ts'
import type { ClauseContext } from '../grammar.ts'
import { positionOf, textOf } from '../source.ts'

type Named = readonly (readonly [(ctx: ClauseContext) => unknown, string])[]

const LACKING: Named = [[c => c.useClause(), 'USE (there is one graph only)']]
const WRITES: Named = [
  [c => c.createClause(), 'CREATE'],
  [c => c.insertClause(), 'INSERT'],
  [c => c.deleteClause(), 'DELETE'],
  [c => c.setClause(), 'SET'],
  [c => c.removeClause(), 'REMOVE'],
  [c => c.mergeClause(), 'MERGE'],
  [c => c.foreachClause(), 'FOREACH'],
]

export function refuseWriting(ctx: ClauseContext): void {
  const lacking = LACKING.find(([is]) => is(ctx))
  if (lacking) throw CypherError.notFaithful(lacking[1], positionOf(ctx))
  if (ctx.loadCSVClause())
    throw CypherError.readOnly(
      'LOAD CSV',
      positionOf(ctx),
      'it reads files and addresses outside the graph, and queries here read the graph only',
    )
  const found = WRITES.find(([is]) => is(ctx))
  if (found) throw CypherError.readOnly(found[1], positionOf(ctx))
}

/** Throws; a command that only shows is reported as not implemented. */
export function refuseCommand(ctx: ParserRuleContext): never {
  const words = textOf(ctx).match(/[A-Za-z]+/g) ?? []
  const what = words.slice(0, 2).join(' ').toUpperCase()
  throw words[0]?.toUpperCase() === 'SHOW' ? CypherError.notFaithful(what, positionOf(ctx)) : CypherError.readOnly(what, positionOf(ctx))
}
