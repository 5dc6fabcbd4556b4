/** What 5.26 has read of an expression or clause when it checks the type of a part. */
import type { Expression } from '../ast/ast.ts'

type Typed = readonly [part: Expression, last: unknown]

/** Label expressions share names of kinds, but have no position and no type. */
export function typedParts(node: { readonly kind?: string }): Typed[] {
  if (!('position' in node)) return []
  const { where } = node as { where?: Expression }
  return [...ofExpression(node as Expression), ...(where ? [[where, where] as const] : [])]
}

function ofExpression(e: Expression): Typed[] {
  switch (e.kind) {
    case 'and':
    case 'or':
    case 'xor':
      return e.operands.map((operand, i) => [operand, e.operands[Math.max(i, 1)]])
    case 'arithmetic':
      // `+` checks its left side first, the others check both sides together
      return e.operands.map((operand, i) => [operand, e.operators[Math.max(i - 1, 0)] === '+' ? operand : e.operands[Math.max(i, 1)]])
    case 'predicate':
      return [
        [e.left, e.operator === 'in' ? e.left : e.right],
        [e.right, e.right],
      ]
    case 'index':
      return [
        [e.object, e.index],
        [e.index, e.index],
      ]
    case 'call':
      return e.args.map(arg => [arg, e.args.at(-1)])
    case 'case':
      return e.branches.map(({ when }) => [when, e])
    case 'slice':
      return [e.object, e.from, e.to].flatMap(part => (part ? [[part, part] as const] : []))
    case 'property':
      return [[e.object, e.object]]
    case 'sign':
    case 'not':
    case 'hasLabels':
      return [[e.operand, e.operand]]
    case 'listComprehension':
    case 'quantifier':
      return [[e.list, e.list]]
    case 'reduce':
      return [
        [e.list, e.list],
        [e.step, e.step],
      ]
    default:
      return []
  }
}
