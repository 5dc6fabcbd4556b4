import type { LabelCheck, LabelExpression } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import { describe } from '../../text/describe.ts'
import { CypherError } from '../../types/errors.ts'
import { isNode, isRelationship } from '../../types/kinds.ts'
import type { Value } from '../../types/types.ts'
import type { Builder, Evaluate } from './builder.ts'

type Test = (labels: readonly string[]) => boolean

export function buildLabelTest(e: LabelExpression, scope: Scope, b: Builder): Test {
  switch (e.kind) {
    case 'name':
      return labels => labels.includes(e.name)
    case 'any':
      return labels => labels.length > 0
    case 'not': {
      const operand = buildLabelTest(e.operand, scope, b)
      return labels => !operand(labels)
    }
    case 'dynamic':
      return dynamicTest(b.expression(e.expression, scope), e.all)
    default: {
      const operands = e.operands.map(operand => buildLabelTest(operand, scope, b))
      return e.kind === 'and' ? labels => operands.every(test => test(labels)) : labels => operands.some(test => test(labels))
    }
  }
}

function dynamicTest(evaluate: Evaluate, all: boolean): Test {
  return labels => {
    const wanted = evaluate()
    const names = Array.isArray(wanted) ? wanted : [wanted]
    for (const name of names) {
      if (typeof name !== 'string') throw CypherError.typeError(`Expected a string or a list of strings, but got: ${describe(name)}`)
    }
    return all ? names.every(name => labels.includes(name as string)) : names.some(name => labels.includes(name as string))
  }
}

export function buildLabelCheck(e: LabelCheck, scope: Scope, b: Builder): Evaluate {
  const operand = b.expression(e.operand, scope)
  const test = buildLabelTest(e.labels, scope, b)
  const { negated } = e
  return () => {
    const value = operand()
    return value === null ? null : test(namesOf(value)) !== negated
  }
}

function namesOf(v: Value): readonly string[] {
  if (isNode(v)) return v.labels
  if (isRelationship(v)) return [v.type]
  throw CypherError.typeError(`Type mismatch: expected Node or Relationship but was ${describe(v)}`)
}
