import type { Expression } from '../../ast/ast.ts'
import type { FunctionInvocationContext, NormalizeFunctionContext, TrimFunctionContext } from '../grammar.ts'
import { positionOf } from '../source.ts'
import type { Lower } from './context.ts'
import { qualifiedName } from './names.ts'

export function lowerCall(ctx: FunctionInvocationContext, lower: Lower): Expression {
  const position = positionOf(ctx)
  const name = qualifiedName(ctx.functionName())
  const args = ctx.functionArgument().map(arg => lower.expression(arg.expression()))
  const [only] = args
  if (name.toLowerCase() === 'exists' && args.length === 1 && only?.kind === 'patternPredicate') return { ...only, inExists: true }
  return { kind: 'call', name, distinct: ctx.DISTINCT() !== null, args, position }
}

export function lowerNormalize(ctx: NormalizeFunctionContext, lower: Lower): Expression {
  const position = positionOf(ctx)
  const args: Expression[] = [lower.expression(ctx.expression())]
  const form = ctx.normalForm()
  if (form) args.push({ kind: 'literal', value: form.getText().toUpperCase(), position })
  return { kind: 'call', name: 'normalize', distinct: false, args, position }
}

const TRIM_SPECIFIED = '\u0000trim'

export function lowerTrim(ctx: TrimFunctionContext, lower: Lower): Expression {
  const position = positionOf(ctx)
  const parts = [ctx._trimSource, ctx._trimCharacterString].flatMap(part => (part ? [lower.expression(part)] : []))
  if (!ctx.FROM()) return { kind: 'call', name: 'trim', distinct: false, args: parts, position }
  const specification = ctx.LEADING() ? 'LEADING' : ctx.TRAILING() ? 'TRAILING' : 'BOTH'
  const args: Expression[] = [{ kind: 'literal', value: specification, position }, ...parts]
  return { kind: 'call', name: TRIM_SPECIFIED, distinct: false, args, position }
}
