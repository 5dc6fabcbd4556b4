/** 5.26 reports the first error that it meets, pass by pass and clause by clause, a part after the parts inside it. */
import type { MatchClause, ProjectionClause, Statement, UnwindClause } from '../ast/ast.ts'
import type { CypherError, Position } from '../types/errors.ts'
import { afterAll, closing, endOf, type Placed } from './ends.ts'
import { CONTAINER } from './expected.ts'
import { placeOf } from './place.ts'
import { typedParts } from './read-before.ts'
import { readingOrder } from './shared-results.ts'
import { isAggregate, walk } from './walk.ts'

/** An error and when 5.26 meets it: by pass, then by the offset read so far. */
export interface Told {
  readonly error: CypherError
  readonly pass: number
  readonly at: number
}

/** When parsing fails, other errors are about a repaired tree, and 5.26 does not report them. */
const UNPARSED = /^(?:Invalid input '(?!.*is not a valid argument)|Failed to parse|[Ii]nvalid literal)/s

export const isUnparsed = ({ message }: { readonly message: string }): boolean => UNPARSED.test(message)

/** `known`: names and types. `resolved`: once more, after library functions (to Neo4j, date() and its kin) are resolved. */
export const PASS = { parsing: 0, ordering: 1, known: 2, coercion: 3, grouping: 4, procedures: 5, resolved: 6 } as const

const PASSES: readonly (readonly [RegExp, number])[] = [
  [UNPARSED, PASS.parsing],
  [/^Cannot use aggregation in ORDER BY/, PASS.ordering],
  [/^(?:A pattern expression should only be used|Coercion of list to boolean)/, PASS.coercion],
  [/^Illegal aggregation expression/, PASS.grouping],
]
const passOf = (message: string): number => PASSES.find(([start]) => start.test(message))?.[1] ?? PASS.known

export function firstTold(told: readonly Told[], statement?: Statement): CypherError | undefined {
  const read = readingOrder(statement)
  return told.toSorted((a, b) => a.pass - b.pass || read(a.at) - read(b.at) || placed(a) - placed(b))[0]?.error
}

const placed = ({ error }: Told): number => error.position?.offset ?? 0

export const LATER = { nested: 0.05, types: 0.1, names: 0.2, aggregates: 0.3, clause: 0.4, labels: 0.42, repetitions: 0.44 }
const PATTERNS: ReadonlySet<string> = new Set(['match', 'patternComprehension', 'patternPredicate'])
const DECLARING: ReadonlySet<string> = new Set([...PATTERNS, 'with', 'return', 'unwind', 'procedure'])
const CLAUSES: ReadonlySet<string> = new Set(['match', 'with', 'return', 'unwind'])

export const whenGrouped = ({ position }: { readonly position: Position }, error: CypherError): Told => ({
  error,
  pass: PASS.grouping,
  at: position.offset + LATER.aggregates,
})

const byOffset = (offset: number): number => offset / 1e7

export class Reading {
  readonly #text: string
  readonly #statement: Statement | undefined
  constructor(text: string, statement?: Statement) {
    this.#text = text
    this.#statement = statement
  }

  told(error: CypherError, pass = passOf(error.message)): Told {
    return { error, pass, at: error.position ? this.#at(error.message, error.position.offset) : 0 }
  }

  #at(message: string, offset: number): number {
    if (/^All sub queries in an UNION/.test(message)) return closing(this.#text, offset) + 0.25
    if (/^(?:Query cannot conclude with|RETURN can only be used at the end)/.test(message)) return closing(this.#text, offset)
    // a COLLECT is left one brace after its query
    if (/^A Collect Expression must end/.test(message)) return closing(this.#text, this.#text.indexOf('{', offset) + 1) + 0.5
    if (/ is shadowing an? /.test(message))
      return closing(this.#text, offset) + 0.75 + byOffset(this.#text.indexOf(/`(.*?)`/s.exec(message)?.[1] ?? ''))
    if (message.startsWith('Mixing label expression')) return this.#whenLabelled(offset)
    if (message.startsWith('Multiple path patterns cannot be used')) {
      const match = this.#clauseAt(offset) as Partial<MatchClause> | undefined
      return endOf(match?.patterns) + LATER.clause
    }
    if (/^Illegal aggregation expression/.test(message)) return this.#whenSorted(offset)
    if (/^Mixing (?:variable-length relationships|shortestPath)/.test(message)) return this.#afterClause(offset, LATER.repetitions)
    if (message.startsWith('Juxtaposition is currently')) return this.#whenMatched(offset)
    return this.#inTree(message, offset) ?? offset
  }

  /** Adjacent nodes after all that stands in the patterns. */
  #whenMatched(offset: number): number {
    const match = this.#find(offset, ({ kind }) => kind === 'match', true) as Partial<MatchClause> | undefined
    return match ? endOf(match.patterns) + LATER.clause : offset
  }

  #inTree(message: string, offset: number): number | undefined {
    if (/^Type mismatch(?: for parameter|: expected|: list index|: map key|: node or rel|: accumulator)/.test(message))
      return this.#whenTyped(message, offset)
    if (/^Type mismatch: |already declared$|occurs (?:in multiple|both inside)/.test(message)) return this.#whenDeclared(offset)
    if (message.startsWith("Can't use aggregate functions inside"))
      return (this.#find(offset, isAggregate)?.position.offset ?? offset) + LATER.nested
    if (message.startsWith('Coercion of list to boolean')) return this.#whenTyped(message, offset)
    if (message.startsWith('PatternExpressions are not allowed'))
      return afterAll(
        this.#find(offset, node => node.kind === 'patternPredicate'),
        LATER.names,
      )
    if (/^(?:Node|Relationship) pattern predicates are not allowed/.test(message))
      return afterAll(
        this.#find(offset, node => node.kind === 'patternPredicate'),
        LATER.aggregates,
      )
    if (/^(?:Too many|Insufficient) parameters for function/.test(message))
      return afterAll(
        this.#find(offset, ({ kind }) => kind === 'call', true),
        LATER.types,
      )
    if (/already declared in outer scope$/.test(message)) return this.#atClause(offset)
    if (message.startsWith('Invalid use of aggregating function')) return this.#inCount(offset)
    const at = this.#inSkip(offset) ?? this.#whenProjected(message, offset) ?? offset
    return /^It is not allowed to refer to variables in/.test(message) ? at - LATER.types : at
  }

  /** A type is checked when all that its place needs has been read; inner types come first. */
  #whenTyped(message: string, offset: number): number | undefined {
    const object = message.includes(CONTAINER)
    let found: number | undefined
    let visited = 0
    walk(this.#statement, node => {
      visited++
      if (found !== undefined || (node.kind === 'property') !== object) return undefined
      const part = typedParts(node).find(([e]) => placeOf(e).offset === offset)
      if (part) found = endOf(part[1]) + LATER.types - byOffset(visited)
      return undefined
    })
    return found
  }

  /** A pattern's names are declared before anything in it is checked. */
  #whenDeclared(offset: number): number | undefined {
    // its own name is the last that an UNWIND says
    const unwound = this.#find(offset, node => node.kind === 'unwind' && (node as unknown as UnwindClause).namedAt.offset === offset)
    if (unwound) return undefined
    const declaring = this.#find(offset, ({ kind }) => DECLARING.has(kind ?? ''), true)
    return declaring && PATTERNS.has(declaring.kind ?? '') ? declaring.position.offset + byOffset(offset) : undefined
  }

  /** A clause's own order and grouping are checked before those of the subqueries in it. */
  #whenSorted(offset: number): number {
    return this.#find(offset, isProjection, true)?.position.offset ?? offset
  }

  /** Both ways of writing are reported after all else of the node, relationship or clause. Labels have no positions in the tree. */
  #whenLabelled(offset: number): number {
    const [before] = /[\w:|&!%`]*$/.exec(this.#text.slice(0, offset)) ?? ['']
    const [behind] = /^[\w:|&!%`]*/.exec(this.#text.slice(offset)) ?? ['']
    if (!/[|&!%]/.test(before + behind)) return this.#afterClause(offset, LATER.labels)
    let element: Placed | undefined
    walk(this.#statement, node => {
      const placed = node as Placed
      if ((node.kind === 'node' || node.kind === 'relationship') && placed.position.offset <= offset) element = placed
      return undefined
    })
    // its WHERE is read behind its labels
    return afterAll(element && { ...element, where: undefined }, LATER.names) ?? offset
  }

  #afterClause(offset: number, later: number): number {
    return afterAll(this.#clauseAt(offset), later) ?? offset
  }

  /** A clause may end in labels, which have no positions. */
  #clauseAt(offset: number): Placed | undefined {
    const isClause = ({ kind }: { kind?: string }): boolean => CLAUSES.has(kind ?? '')
    let last: Placed | undefined
    walk(this.#statement, node => {
      if (isClause(node) && (node as Placed).position.offset <= offset) last = node as Placed
      return undefined
    })
    return this.#find(offset, isClause, true) ?? last
  }

  #atClause(offset: number): number | undefined {
    let clause: Placed | undefined
    walk(this.#statement, node => {
      const { items = [] } = node as Partial<ProjectionClause>
      if (node.kind === 'return' && items.some(({ aliasedAt }) => aliasedAt?.offset === offset)) clause = node as Placed
      return undefined
    })
    return afterAll(clause ?? this.#find(offset, ({ kind }) => kind === 'return', true), LATER.clause)
  }

  /** Names in SKIP and LIMIT are checked before aggregates. */
  #inCount(offset: number): number | undefined {
    const clause = this.#find(offset, isProjection, true) as ProjectionClause | undefined
    const count = [clause?.skip, clause?.limit].find(e => e && e.position.offset <= offset && offset <= endOf(e))
    return count && endOf(count) + LATER.aggregates
  }

  /** LIMIT is checked before SKIP. */
  #inSkip(offset: number): number | undefined {
    const clause = this.#find(offset, isProjection, true) as ProjectionClause | undefined
    if (!clause?.skip || !clause.limit || offset < clause.skip.position.offset || offset >= clause.limit.position.offset) return undefined
    return endOf(clause.limit) + LATER.names + byOffset(offset)
  }

  /** A map projection's subject is checked after its braces. */
  #whenProjected(message: string, offset: number): number | undefined {
    const projection = this.#find(
      offset,
      node =>
        node.kind === 'mapProjection' &&
        (node as Placed).position.offset === offset &&
        message === `Variable \`${(node as unknown as { variable: string }).variable}\` not defined`,
    )
    return afterAll(projection, LATER.names)
  }

  #find(offset: number, is: (node: { kind?: string; name?: unknown }) => boolean, innermost = false): Placed | undefined {
    let found: Placed | undefined
    walk(this.#statement, node => {
      if ((found && !innermost) || !is(node)) return undefined
      const placed = node as Placed
      if (placed.position.offset <= offset && offset <= endOf(placed)) found = placed
      return undefined
    })
    return found
  }
}

const isProjection = ({ kind }: { kind?: string }): boolean => kind === 'with' || kind === 'return'
