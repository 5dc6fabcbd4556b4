/** 5.26 takes paths apart early: a grouping WITH that passes on a path cannot order or filter by it, unless its parts are passed on too. */
import type { Expression, PathPattern, PatternElement, ProjectionClause, Query, SingleQuery } from '../ast/ast.ts'
import { CypherError } from '../types/errors.ts'
import { namedAt } from './place.ts'
import { fingerprint, hasAggregate, walk } from './walk.ts'

type Paths = ReadonlyMap<string, PathPattern>

export function refusedPathAccess(query: Query): CypherError | undefined {
  const found: CypherError[] = []
  walk(query, node => {
    if (node.kind === 'single') found.push(...inSingle(node as unknown as SingleQuery))
    return undefined
  })
  return found[0]
}

function inSingle({ clauses }: SingleQuery): CypherError[] {
  let paths: Paths = new Map()
  return clauses.flatMap(clause => {
    if (clause.kind === 'match') {
      const named = clause.patterns.flatMap(path => (path.name && !path.legacyShortest ? [[path.name, path] as const] : []))
      paths = new Map([...paths, ...named])
    }
    if (clause.kind !== 'with' && clause.kind !== 'return') return []
    const error = inProjection(clause, paths)
    paths = new Map()
    return error ?? []
  })
}

function inProjection(clause: ProjectionClause, paths: Paths): CypherError | undefined {
  if (clause.star || (!clause.distinct && !clause.items.some(item => hasAggregate(item.expression)))) return undefined
  const kept = new Set(clause.items.flatMap(({ name, expression: e }) => (e.kind === 'variable' && e.name === name ? [name] : [])))
  const whole = new Set(clause.items.map(item => fingerprint(item.expression)))
  const renamed = new Set(clause.items.flatMap(({ name, expression: e }) => (e.kind === 'variable' && e.name !== name ? [e.name] : [])))
  const used = [...clause.orderBy.map(item => item.expression), ...(clause.where ? [clause.where] : [])]
  for (const [name, path] of paths) {
    if (!kept.has(name) || renamed.has(name) || !used.some(e => mentionsPart(e, name, whole))) continue
    const lost = path.elements.flatMap(inside).find(element => !isKept(element, kept))
    if (lost) return refusal(lost)
  }
  return undefined
}

function mentionsPart(e: Expression, name: string, whole: ReadonlySet<string>): boolean {
  let found = false
  walk(e, node => {
    if (node.kind === 'variable') found ||= node.name === name
    return !('position' in node && whole.has(fingerprint(node as Expression)))
  })
  return found
}

const inside = (element: PatternElement): PatternElement[] =>
  element.kind === 'group' && !element.quantifier ? element.path.elements.flatMap(inside) : [element]

const nameIn = (element: PatternElement): string | undefined => (element.kind === 'group' ? undefined : element.variable)

function isKept(element: PatternElement, kept: ReadonlySet<string>): boolean {
  if (element.kind !== 'group') return kept.has(nameIn(element) ?? '')
  const [start, first, ...others] = element.path.elements
  if (!start || !first) return false
  // a repeated relationship is enough by itself; of more all but the last node is read
  const read = others.length > 1 ? [start, first, ...others.slice(0, -1)] : [first]
  return read.every(part => isKept(part, kept))
}

const isQuantified = (element: PatternElement): boolean => element.kind === 'relationship' && element.quantifier !== undefined

function refusal(element: PatternElement): CypherError {
  const name = nameIn(element)
  const position = isQuantified(element) ? element.position : namedAt(element)
  return CypherError.syntaxError(
    `In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: ${name ?? '  UNNAMED0'}`,
    position,
  )
}
