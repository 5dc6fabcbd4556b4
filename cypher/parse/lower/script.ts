import type { Script, ScriptClause, ScriptSetting } from '../../ast/script.ts'
import { CypherError } from '../../types/errors.ts'
import {
  type ClauseContext,
  G,
  type MergeActionContext,
  type SetClauseContext,
  type SetItemContext,
  type StatementOrCommandContext,
  type StatementsOrCommandsContext,
} from '../grammar.ts'
import { positionOf, textOf } from '../source.ts'
import type { Lower } from './context.ts'
import { nameOf } from './names.ts'
import { lowerExpression2 } from './operators.ts'
import { lowering } from './statement.ts'

/** Throws CypherError for forms that are not Cypher 5, and for a setting that is no property, map or label of a variable. */
export function lowerScript(ctx: StatementsOrCommandsContext): Script {
  const lower = lowering(true)
  return ctx.statementOrCommand().map(statement => clausesOf(statement, lower))
}

function clausesOf(ctx: StatementOrCommandContext, lower: Lower): ScriptClause[] {
  const statement = ctx.preparsedStatement()?.statement()
  const command = statement?.command() ?? (statement ? null : ctx)
  if (command) return [{ kind: 'other', name: firstWords(textOf(command), 3), reads: false, position: positionOf(ctx) }]
  const parts = statement?.queryWithLocalDefinitions()?.nextStatement().regularQuery() ?? []
  const single = parts[0]?.union()?.singleQuery() ?? []
  if (parts.length !== 1 || single.length !== 1 || single[0]?.LCURLY())
    return [{ kind: 'other', name: 'UNION', reads: false, position: positionOf(ctx) }]
  return single[0]!.clause().map(clause => clauseOf(clause, lower))
}

function clauseOf(ctx: ClauseContext, lower: Lower): ScriptClause {
  const position = positionOf(ctx)
  const create = ctx.createClause()
  if (create) return { kind: 'create', patterns: lower.patterns(create.patternList()), position }
  const merge = ctx.mergeClause()
  if (merge) {
    const settings = (when: (action: MergeActionContext) => unknown): ScriptSetting[] =>
      merge.mergeAction().flatMap(action => (when(action) ? settingsOf(action.setClause(), lower) : []))
    const [onCreate, onMatch] = [settings(action => action.CREATE()), settings(action => action.MATCH())]
    return { kind: 'merge', pattern: lower.pattern(merge.pattern()), onCreate, onMatch, position }
  }
  const set = ctx.setClause()
  if (set) return { kind: 'set', settings: settingsOf(set, lower), position }
  const reads = [
    ctx.matchClause(),
    ctx.withClause(),
    ctx.returnClause(),
    ctx.unwindClause(),
    ctx.orderBySkipLimitClause(),
    ctx.finishClause(),
  ]
  return { kind: 'other', name: firstWords(textOf(ctx), 1), reads: reads.some(each => each), position }
}

const firstWords = (text: string, most: number): string => (text.match(/[A-Za-z]+/g) ?? ['?']).slice(0, most).join(' ').toUpperCase()

const settingsOf = (ctx: SetClauseContext, lower: Lower): ScriptSetting[] => ctx.setItem().map(item => settingOf(item, lower))

function settingOf(ctx: SetItemContext, lower: Lower): ScriptSetting {
  if (ctx instanceof G.SetPropContext) {
    const target = lowerExpression2(ctx.expression2(), lower)
    if (target.kind === 'property' && target.object.kind === 'variable')
      return { variable: target.object.name, key: target.key, value: lower.expression(ctx.expression()), adds: true }
  }
  if (ctx instanceof G.SetPropsContext || ctx instanceof G.AddPropContext)
    return { variable: nameOf(ctx.variable()), key: null, value: lower.expression(ctx.expression()), adds: ctx instanceof G.AddPropContext }
  if (ctx instanceof G.SetLabelsContext && ctx.nodeLabels().dynamicLabelType().length === 0)
    return {
      variable: nameOf(ctx.variable()),
      labels: ctx
        .nodeLabels()
        .labelType()
        .map(label => nameOf(label.symbolicNameString())),
    }
  throw CypherError.notFaithful(`SET ${textOf(ctx).slice(0, 40)}`, positionOf(ctx))
}
