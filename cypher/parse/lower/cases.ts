import type { TerminalNode } from 'antlr4ng'
import type { Case, Expression } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import {
  type CaseExpressionContext,
  type ExtendedCaseAlternativeContext,
  type ExtendedCaseExpressionContext,
  type ExtendedWhenContext,
  G,
  type TypeContext,
} from '../grammar.ts'
import { positionOf, positionOfTerminal } from '../source.ts'
import type { Lower } from './context.ts'
import { lowerType } from './types.ts'

export function lowerCase(ctx: CaseExpressionContext, lower: Lower): Case {
  const branches = ctx.caseAlternative().map(branch => {
    const [when, result] = branch.expression()
    return { when: lower.expression(when!), result: lower.expression(result!) }
  })
  const otherwise = ctx.expression()
  return {
    kind: 'case',
    branches,
    otherwise: otherwise ? lower.expression(otherwise) : undefined,
    position: positionOf(ctx),
    endsAt: ctx.END().symbol.start,
    sharedAt: [],
  }
}

/** The subject is evaluated once, into a variable that no query can write; a literal is used as it is. */
export function lowerExtendedCase(ctx: ExtendedCaseExpressionContext, lower: Lower): Case {
  const position = positionOf(ctx)
  const subjectVariable = `\u0000case ${position.offset}`
  const written = lower.expression(ctx.expression()[0]!)
  const subject: Expression = written.kind === 'literal' ? written : { kind: 'variable', name: subjectVariable, position }
  const branches = ctx.extendedCaseAlternative().flatMap(branch => {
    const result = lower.expression(branch.expression())
    return branch.extendedWhen().map(when => ({ when: whenTest(subject, when, lower), result }))
  })
  const otherwise = ctx._elseExp
  return {
    kind: 'case',
    subject: written,
    subjectVariable,
    branches,
    otherwise: otherwise ? lower.expression(otherwise) : undefined,
    position,
    endsAt: ctx.END().symbol.start,
    sharedAt: ctx.extendedCaseAlternative().flatMap(sharedAt),
  }
}

function sharedAt(branch: ExtendedCaseAlternativeContext): Case['sharedAt'] {
  const [, second] = branch.extendedWhen()
  const result = branch.expression()
  if (!second) return []
  return [{ second: positionOf(second).offset, result: positionOf(result).offset, end: (branch.stop?.stop ?? 0) + 1 }]
}

function whenTest(subject: Expression, when: ExtendedWhenContext, lower: Lower): Expression {
  const right = when instanceof G.WhenEqualsContext ? lower.expression(when.expression()) : namedIs(when)
  if (right) return { kind: 'comparison', operators: ['='], operands: [subject, right], position: right.position }
  const test = lower.whenTest(subject, when)
  if (!test) throw CypherError.notFaithful(`The CASE alternative ${when.getText()}`, positionOf(when))
  return test
}

function namedIs(when: ExtendedWhenContext): Expression | undefined {
  const found = variableIs(when)
  if (!found) return undefined
  const { is, colons, type } = found
  const operand: Expression = { kind: 'variable', name: is.getText(), position: positionOfTerminal(is) }
  return { kind: 'isTyped', operand, type: lowerType(type), negated: false, position: positionOfTerminal(colons) }
}

/** 5.26 takes `IS :: T` for the type test of a variable called IS; `IS TYPED T` is one of the subject. */
export function variableIs(when: ExtendedWhenContext): { is: TerminalNode; colons: TerminalNode; type: TypeContext } | undefined {
  const test = when instanceof G.WhenAdvancedComparisonContext ? when.comparisonExpression6() : undefined
  if (!(test instanceof G.TypeComparisonContext)) return undefined
  const [is, colons] = [test.IS(), test.COLONCOLON()]
  return is && colons && !test.NOT() ? { is, colons, type: test.type() } : undefined
}
