import { mentions } from '../analyze/walk.ts'
import type { Expression } from '../ast/ast.ts'
import type { MatchState } from './state.ts'

export function byReadiness(conditions: readonly Expression[], inside: ReadonlySet<string>, state: MatchState) {
  const isReady = (condition: Expression): boolean => [...mentions(condition)].every(name => inside.has(name) || state.isBound(name))
  return { ready: conditions.filter(isReady), later: conditions.filter(condition => !isReady(condition)) }
}

export function testLater(conditions: readonly Expression[], names: readonly string[], state: MatchState): void {
  const repetitions = conditions.map((where): Expression => {
    const { position } = where
    return { kind: 'repetitions', lists: names.map(name => ({ kind: 'variable', name, position })), where, position }
  })
  state.require(repetitions)
}
