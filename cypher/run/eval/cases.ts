/** Only the branch that holds is evaluated. */
import type { Case } from '../../ast/ast.ts'
import type { Scope } from '../../plan/frame.ts'
import { toPredicate } from '../../values/ternary.ts'
import type { Builder, Evaluate } from './builder.ts'
import { readsProperty } from './operators.ts'

export function buildCase(e: Case, outer: Scope, b: Builder): Evaluate {
  const { row } = b
  const slot = b.frame.allocate()
  const subject = e.subject && b.expression(e.subject, outer)
  const scope = e.subjectVariable === undefined ? outer : outer.with([[e.subjectVariable, slot]])
  const branches = e.branches.map(({ when, result }) => ({ when: b.expression(when, scope), result: b.expression(result, scope) }))
  const otherwise = e.otherwise && b.expression(e.otherwise, scope)
  // a property that the subject is compared with first is evaluated before the subject
  const [first] = e.branches
  const [, compared] = first?.when.kind === 'comparison' ? first.when.operands : []
  const early = e.subject && compared && !readsProperty(e.subject) && readsProperty(compared) ? b.expression(compared, scope) : undefined
  return () => {
    early?.()
    if (subject) row[slot] = subject()
    for (const { when, result } of branches) if (toPredicate(when()) === true) return result()
    return otherwise ? otherwise() : null
  }
}
