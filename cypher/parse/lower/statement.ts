import type { Statement } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import type { PreparsedStatementContext, StatementsOrCommandsContext } from '../grammar.ts'
import { positionOf, positionOfTerminal } from '../source.ts'
import type { Lower } from './context.ts'
import { lowerLabels } from './labels.ts'
import { lowerMap, lowerParameter } from './literals.ts'
import { lowerExpression, lowerWhenTest } from './operators.ts'
import { lowerBarePattern, lowerPattern, lowerShortest } from './patterns.ts'
import { lowerOrderBy } from './projections.ts'
import { lowerQuery } from './query.ts'
import { refuseCommand } from './refusals.ts'

export function lowering(allowWrites: boolean): Lower {
  const lower: Lower = {
    allowWrites,
    expression: ctx => lowerExpression(ctx, lower),
    map: ctx => lowerMap(ctx, lower),
    parameter: lowerParameter,
    labels: ctx => lowerLabels(ctx, lower),
    patterns: ctx => ctx.pattern().map(pattern => lowerPattern(pattern, lower)),
    pattern: ctx => lowerPattern(ctx, lower),
    barePattern: (ctx, variable) => lowerBarePattern(ctx, lower, variable),
    shortestPattern: ctx => lowerShortest(ctx, lower),
    query: ctx => lowerQuery(ctx, lower),
    whenTest: (subject, ctx) => lowerWhenTest(subject, ctx, lower),
    orderBy: ctx => lowerOrderBy(ctx, lower),
  }
  return lower
}

/** Refuses a second statement, a command or a writing clause. */
export function lowerStatements(ctx: StatementsOrCommandsContext, allowWrites: boolean): Statement {
  const statements = ctx.statementOrCommand()
  const [only] = statements
  if (!only || statements.length > 1) {
    const semicolon = ctx.SEMICOLON()[0]
    const message = `Expected exactly one statement per query but got: ${statements.length}`
    throw CypherError.syntaxError(message, semicolon ? positionOfTerminal(semicolon) : positionOf(ctx))
  }
  const prepared = only.preparsedStatement()!
  const statement = prepared.statement()
  const command = statement.command()
  if (command) refuseCommand(command)
  return { mode: modeOf(prepared), query: lowerQuery(statement.queryWithLocalDefinitions()!, lowering(allowWrites)) }
}

function modeOf(ctx: PreparsedStatementContext): Statement['mode'] {
  let mode: Statement['mode'] = 'run'
  for (const option of ctx.preparserOption()) {
    if (option.EXPLAIN()) mode = 'explain'
    else if (option.PROFILE()) mode = 'profile'
    const [setting] = option.cypherOptions()?.cypherOption() ?? []
    if (setting) throw CypherError.notFaithful(`The option ${setting.getText()}`, positionOf(setting))
    const version = option.cypherOptions()?.cypherVersion()
    if (version && version.getText() !== '5') throw CypherError.notFaithful(`CYPHER ${version.getText()}`, positionOf(ctx))
  }
  return mode
}
