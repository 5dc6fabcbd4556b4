import type { Expression, ShowCommand } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import {
  type ComposableCommandClausesContext,
  type ComposableShowCommandClausesContext,
  G,
  type ShowCommandYieldWhereContext,
  type YieldLimitContext,
  type YieldSkipContext,
} from '../grammar.ts'
import { positionOf } from '../source.ts'
import { decodeInteger } from '../text.ts'
import { yieldOf } from './call-clauses.ts'
import type { Lower } from './context.ts'
import { refuseCommand } from './refusals.ts'

interface Shown {
  readonly what: ShowCommand['what']
  readonly tail: ShowCommandYieldWhereContext | null
}

export function lowerShow(ctx: ComposableCommandClausesContext, lower: Lower): ShowCommand {
  const show = ctx.composableShowCommandClauses()
  const shown = show && shownBy(show)
  if (!shown) refuseCommand(ctx)
  const yields = shown.tail?.yieldClause() ?? null
  const where = yields?.whereClause() ?? shown.tail?.whereClause() ?? null
  const star = yields?.TIMES() != null
  return {
    kind: 'show',
    what: shown.what,
    yieldStar: star,
    yields: yields && !star ? yields.yieldItem().map(yieldOf) : undefined,
    where: where ? lower.expression(where.expression()) : undefined,
    orderBy: lower.orderBy(yields?.orderBy() ?? null),
    skip: bound(yields?.yieldSkip() ?? null),
    limit: bound(yields?.yieldLimit() ?? null),
    position: positionOf(ctx),
  }
}

/** Filters of a kind (`SHOW RANGE INDEXES`, `SHOW USER DEFINED FUNCTIONS`, `EXECUTABLE BY`) are not implemented. */
function shownBy(ctx: ComposableShowCommandClausesContext): Shown | undefined {
  const indexes = ctx.showIndexCommand()
  if (indexes)
    return plain(indexes.showIndexType() === null || indexes.showIndexType()?.ALL() !== null, ctx, {
      what: 'indexes',
      tail: indexes.showIndexesEnd().showCommandYieldWhere(),
    })
  const constraints = ctx.showConstraintCommand()
  if (constraints) {
    const all = constraints instanceof G.ShowConstraintAllContext ? constraints.showConstraintsEnd() : undefined
    return plain(all !== undefined, ctx, { what: 'constraints', tail: all?.showCommandYieldWhere() ?? null })
  }
  const procedures = ctx.showProcedures()
  if (procedures) return plain(!procedures.executableBy(), ctx, { what: 'procedures', tail: procedures.showCommandYieldWhere() })
  const functions = ctx.showFunctions()
  if (functions) {
    const all = !functions.executableBy() && (!functions.showFunctionsType() || functions.showFunctionsType()?.ALL() !== null)
    return plain(all, ctx, { what: 'functions', tail: functions.showCommandYieldWhere() })
  }
  return undefined
}

function plain(simple: boolean, ctx: ComposableShowCommandClausesContext, shown: Shown): Shown {
  if (!simple) throw CypherError.notFaithful(`A filtered SHOW ${shown.what.toUpperCase()}`, positionOf(ctx))
  return shown
}

function bound(ctx: YieldSkipContext | YieldLimitContext | null): Expression | undefined {
  if (!ctx) return undefined
  const literal = ctx.signedIntegerLiteral()
  const position = positionOf(literal)
  return {
    kind: 'literal',
    value: decodeInteger(literal.UNSIGNED_DECIMAL_INTEGER().getText(), literal.MINUS() !== null, position),
    position,
  }
}
