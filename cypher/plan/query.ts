import type { Clause, MatchClause, PathPattern, Query, SingleQuery, SubqueryCall, UnionQuery, UnwindClause } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { Scope } from './frame.ts'
import { planMatch } from './match.ts'
import { planOptional } from './optional.ts'
import type { Plan, Planned } from './plan.ts'
import { planProcedure, planShow } from './procedures.ts'
import { planProjection } from './projection.ts'
import { sameEnds } from './shortest.ts'
import type { Planning } from './state.ts'

interface Progress {
  readonly plan: Plan
  readonly scope: Scope
  readonly columns?: readonly string[]
}

const ARGUMENT: Plan = { op: 'Argument', rows: 1 }

type ScopeOf = (part: SingleQuery) => Scope

/** For a union, `scope` gives the names of each part. */
export function planQuery(query: Query, scope: Scope | ScopeOf, planning: Planning): Planned {
  const scopeOf = typeof scope === 'function' ? scope : () => scope
  return query.kind === 'union' ? planUnion(query, scopeOf, planning) : planSingle(query, scopeOf(query), planning)
}

function planSingle(query: SingleQuery, scope: Scope, planning: Planning): Planned {
  let at: Progress = { plan: ARGUMENT, scope }
  const alone = query.clauses.length === 1
  for (const clause of query.clauses) at = planClause(clause, at, planning, alone)
  const columns = at.columns ?? []
  return { plan: at.plan, columns, slots: columns.map(name => at.scope.slot(name)!), unit: at.columns === undefined }
}

function planUnion(query: UnionQuery, scopeOf: ScopeOf, planning: Planning): Planned {
  const parts = query.parts.map(part => planSingle(part, scopeOf(part), planning))
  const columns = parts[0]!.columns
  const slots = columns.map(() => planning.frame.allocate())
  const rows = parts.reduce((sum, part) => sum + part.plan.rows, 0)
  const ordered = parts.map(part => ({ plan: part.plan, slots: columns.map(name => part.slots[part.columns.indexOf(name)]!) }))
  const union: Plan = { op: 'Union', parts: ordered, slots, rows }
  const plan: Plan = query.distinct.includes(true) ? { op: 'Distinct', input: union, slots, rows } : union
  if (query.distinct.includes(true) && query.distinct.includes(false)) {
    throw CypherError.syntaxError('Invalid combination of UNION and UNION ALL')
  }
  return { plan, columns, slots, unit: parts[0]!.unit }
}

function planClause(clause: Clause, at: Progress, planning: Planning, alone: boolean): Progress {
  switch (clause.kind) {
    case 'match':
      return planMatchClause(clause, at, planning)
    case 'with':
    case 'return':
      return planProjection(clause, at.plan, at.scope, planning)
    case 'unwind':
      return planUnwind(clause, at, planning)
    case 'subquery':
      return planSubquery(clause, at, planning)
    case 'procedure':
      return planProcedure(clause, at.plan, at.scope, planning, alone)
    case 'show':
      return planShow(clause, at.plan, at.scope, planning, alone)
    case 'finish':
      return { plan: { op: 'EmptyResult', input: at.plan, rows: 0 }, scope: at.scope }
    case 'create':
      throw CypherError.readOnly('CREATE', clause.position)
  }
}

function planMatchClause(clause: MatchClause, at: Progress, planning: Planning): Progress {
  if (clause.patterns.some(isShortestToItself)) throw sameEnds()
  if (!clause.optional) return planMatch(clause.patterns, clause.where, at.scope, at.plan, planning)
  return planOptional(clause, at, planning)
}

function isShortestToItself({ legacyShortest, elements }: PathPattern): boolean {
  const [left, , right] = elements
  return (
    legacyShortest !== undefined &&
    left?.kind === 'node' &&
    right?.kind === 'node' &&
    left.variable !== undefined &&
    left.variable === right.variable
  )
}

function planUnwind(clause: UnwindClause, at: Progress, planning: Planning): Progress {
  const slot = planning.frame.allocate()
  const list = { expression: clause.expression, scope: at.scope }
  const plan: Plan = { op: 'Unwind', input: at.plan, list, slot, name: clause.variable, rows: at.plan.rows * 10 }
  return { plan, scope: at.scope.with([[clause.variable, slot]]) }
}

/** Gives nothing back without a RETURN. */
const isProcedureAlone = (query: Query): boolean =>
  query.kind === 'single' && query.clauses.length === 1 && query.clauses[0]?.kind === 'procedure'

/** With a scope clause the inner query sees those names throughout, otherwise only its first WITH does. */
function planSubquery(clause: SubqueryCall, at: Progress, planning: Planning): Progress {
  const planned = planQuery(clause.query, innerScope(clause, at.scope), { ...planning, withOuter: false })
  const inner = apart(isProcedureAlone(clause.query) ? { ...planned, columns: [], slots: [], unit: true } : planned, at.scope, planning)
  const rows = at.plan.rows * (inner.unit ? 1 : inner.plan.rows)
  const applied: Plan = clause.optional
    ? { op: 'Optional', input: at.plan, inner: inner.plan, slots: inner.slots, rows }
    : { op: 'Apply', input: at.plan, inner: inner.plan, unit: inner.unit, rows }
  return { plan: applied, scope: at.scope.with(inner.columns.map((name, i) => [name, inner.slots[i]!] as const)) }
}

/** A column that passes on an outer variable is copied: it may become null, its source may not. */
function apart(inner: Planned, outer: Scope, planning: Planning): Planned {
  const taken = new Set(outer.names.values())
  if (!inner.slots.some(slot => taken.has(slot))) return inner
  const scope = new Scope(new Map(inner.columns.map((name, i) => [name, inner.slots[i]!] as const)))
  const items = inner.columns.map(name => {
    const expression = { kind: 'variable', name, position: { offset: 0, line: 1, column: 1 } } as const
    return { slot: planning.frame.allocate(), name, value: { expression, scope } }
  })
  return { ...inner, plan: { op: 'Projection', input: inner.plan, items, rows: inner.plan.rows }, slots: items.map(item => item.slot) }
}

function innerScope(clause: SubqueryCall, outer: Scope): ScopeOf {
  if (clause.scope === '*') return () => outer.nested()
  if (clause.scope) {
    const names = new Map([...outer.names].filter(([name]) => clause.scope?.includes(name)))
    return () => new Scope(names, names)
  }
  // each part of a union may begin with an importing WITH; without one it sees nothing
  return part => (part.clauses[0]?.kind === 'with' ? new Scope(outer.names) : new Scope())
}
