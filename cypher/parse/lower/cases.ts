import type { Case, Expression } from '../../ast/ast.ts'
import { CypherError } from '../../types/errors.ts'
import { type CaseExpressionContext, type ExtendedCaseExpressionContext, type ExtendedWhenContext, G } from '../grammar.ts'
import { positionOf } from '../source.ts'
import type { Lower } from './context.ts'

export function lowerCase(ctx: CaseExpressionContext, lower: Lower): Case {
  const branches = ctx.caseAlternative().map(branch => {
    const [when, result] = branch.expression()
    return { when: lower.expression(when!), result: lower.expression(result!) }
  })
  const otherwise = ctx.expression()
  return { kind: 'case', branches, otherwise: otherwise ? lower.expression(otherwise) : undefined, position: positionOf(ctx) }
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
  }
}

function whenTest(subject: Expression, when: ExtendedWhenContext, lower: Lower): Expression {
  if (when instanceof G.WhenEqualsContext) {
    const right = lower.expression(when.expression())
    return { kind: 'comparison', operators: ['='], operands: [subject, right], position: right.position }
  }
  const test = lower.whenTest(subject, when)
  if (!test) throw CypherError.notFaithful(`The CASE alternative ${when.getText()}`, positionOf(when))
  return test
}
