/**
 * Types that are known before a query runs, followed through its clauses. The analyzer does that too, but it is of a later
 * version, whose `+` joins more than that of 5.26, and it does not know the parameters.
 */
import type { Arithmetic, Clause, Expression, FunctionCall, PathPattern, ProcedureCall, Query, Statement } from '../ast.ts'
import { CypherError, type Position } from '../errors.ts'
import { aggregates, functions } from '../functions/index.ts'
import { procedures } from '../procedures/index.ts'
import type { QueryContext } from '../types.ts'
import { addedTo, CONTAINER, expect, expectedBy, expectLookup, LIST, NUMBER, operandsOf, wantedBy } from './expected.ts'
import { callType, operationType, typeOfKind } from './result-types.ts'
import { common, either, isListType, itemOf, namesIn, type StaticType, typeNamed, typeOfParameter } from './static-types.ts'

type Sight = ReadonlyMap<string, StaticType>

/** The first operand that 5.26 refuses by its type. Without parameters only sums are looked at: the analyzer knows the rest. */
export function refusedType(statement: Statement, params: QueryContext['params'] = new Map()): CypherError | undefined {
  try {
    new Types(params).query(statement.query, new Map())
    return undefined
  } catch (error) {
    if (error instanceof CypherError) return error
    throw error
  }
}

class Types {
  readonly #params: QueryContext['params']
  constructor(params: QueryContext['params']) {
    this.#params = params
  }

  /** What a query hands on. */
  query(query: Query, outer: Sight): Sight {
    if (query.kind === 'single') return query.clauses.reduce<Sight>((sight, clause) => this.#clause(clause, sight), outer)
    const parts = query.parts.map(part => this.query(part, outer))
    const [first = new Map()] = parts
    return new Map([...first.keys()].map(name => [name, either(parts.map(part => part.get(name)))]))
  }

  #clause(clause: Clause, sight: Sight): Sight {
    switch (clause.kind) {
      case 'match': {
        const seen = this.#patterns(clause.patterns, sight)
        this.#condition(clause.where, seen)
        return seen
      }
      case 'unwind':
        return new Map([...sight, [clause.variable, itemOf(this.type(clause.expression, sight))]])
      case 'subquery': {
        const { scope } = clause
        const taken = Array.isArray(scope) ? new Map([...sight].filter(([name]) => scope.includes(name))) : sight
        return new Map([...sight, ...this.query(clause.query, taken)])
      }
      case 'with':
      case 'return': {
        const given = clause.items.map(({ name, expression }) => [name, this.type(expression, sight)] as const)
        const seen = new Map([...(clause.star ? sight : []), ...given])
        const sorted = new Map([...sight, ...seen])
        for (const item of clause.orderBy) this.type(item.expression, sorted)
        for (const count of [clause.skip, clause.limit]) if (count && count.kind !== 'literal') this.#expected(count, 'Integer', new Map())
        this.#condition(clause.where, seen)
        return seen
      }
      case 'procedure':
        return this.#procedure(clause, sight)
      default:
        return sight
    }
  }

  #procedure({ name, args = [], yields = [], where }: ProcedureCall, sight: Sight): Sight {
    const found = procedures.get(name)
    args.forEach((arg, i) => {
      const wanted = found?.args[i]?.type
      expect(arg, this.type(arg, sight), wanted && expectedBy(wanted), placeOf(arg))
    })
    const given = new Map([
      ...sight,
      ...yields.map(({ field, variable }) => [variable, yieldedType(found?.signature ?? '', field)] as const),
    ])
    this.#condition(where, given)
    return given
  }

  #patterns(patterns: readonly PathPattern[], sight: Sight): Sight {
    let seen = sight
    for (const { name, elements } of patterns) {
      for (const element of elements) {
        if (element.kind === 'group') {
          seen = new Map([...this.#patterns([element.path], seen)].map(([key, type]) => [key, sight.has(key) ? type : undefined]))
          continue
        }
        const many = element.kind === 'relationship' && (element.length || element.quantifier)
        const type = element.kind === 'node' ? 'Node' : 'Relationship'
        const { variable } = element
        if (variable && !seen.has(variable)) seen = new Map([...seen, [variable, many ? { list: type } : type]])
        // inside a quantified relationship its name is one of them
        const inside = variable && many ? new Map([...seen, [variable, type]]) : seen
        if (element.properties) this.type(element.properties, inside)
        this.#condition(element.where, inside)
      }
      if (name) seen = new Map([...seen, [name, 'Path']])
    }
    return seen
  }

  /** The type of an expression of which one is wanted. */
  #expected(e: Expression, wanted: string, sight: Sight): StaticType {
    const type = this.type(e, sight)
    expect(e, type, wanted, placeOf(e))
    return type
  }

  #condition(e: Expression | undefined, sight: Sight): void {
    if (e) this.#truth(e, sight)
  }

  /** Where a truth value is wanted, what was added up to a list is none. */
  #truth(e: Expression, sight: Sight): void {
    const type = this.type(e, sight)
    if (e.kind === 'arithmetic' && isListType(type)) throw noTruth(placeOf(e))
    // a list may be one, which only shows when it runs
    if (this.#params.size > 0 && typeof type === 'string' && !namesIn(type).includes('List<T>')) expect(e, type, 'Boolean', placeOf(e))
  }

  /** The type of an expression, where it is known; what is inside has been looked through then. */
  type(e: Expression, sight: Sight): StaticType {
    switch (e.kind) {
      case 'variable':
        return sight.get(e.name)
      case 'parameter':
        return typeOfParameter(this.#params.get(e.name) ?? null)
      case 'arithmetic':
        return this.#arithmetic(e, sight)
      case 'sign': {
        const type = this.type(e.operand, sight)
        if (!e.negative) return type
        expect(e.operand, type, NUMBER, placeOf(e.operand))
        return type ?? NUMBER
      }
      case 'property':
        expect(e.object, this.type(e.object, sight), CONTAINER, placeOf(e.object))
        return undefined
      case 'hasLabels': {
        const { operand } = e
        this.type(operand, sight)
        const stored = operand.kind === 'property' && ['Node', 'Relationship'].includes(String(this.type(operand.object, sight)))
        if (stored) throw CypherError.syntaxError(`Type mismatch: expected Node or Relationship but was ${STORED}`, placeOf(operand.object))
        return 'Boolean'
      }
      case 'predicate': {
        const sides = [e.left, e.right].map(side => [side, this.type(side, sight)] as const)
        if (e.operator === 'in') expect(e.right, sides[1]?.[1], LIST, placeOf(e.right))
        if (e.operator === 'regex') for (const [side, type] of sides) expect(side, type, 'String', placeOf(side))
        return 'Boolean'
      }
      case 'list':
        return { list: common(e.items.map(item => this.type(item, sight))) }
      case 'index': {
        const [object, index] = [e.object, e.index].map(part => this.type(part, sight))
        expectLookup(e.object, object, e.index, index, placeOf)
        return itemOf(object)
      }
      case 'slice': {
        const type = this.#expected(e.object, LIST, sight)
        for (const bound of [e.from, e.to]) if (bound) this.#expected(bound, 'Integer', sight)
        return isListType(type) ? type : { list: undefined }
      }
      case 'call':
        return this.#call(e, sight)
      case 'and':
      case 'or':
      case 'xor':
        for (const operand of e.operands) this.#truth(operand, sight)
        return 'Boolean'
      case 'not':
        this.#truth(e.operand, sight)
        return 'Boolean'
      case 'case': {
        if (e.subject) this.type(e.subject, sight)
        for (const { when } of e.branches) this.#truth(when, sight)
        const results = [...e.branches.map(branch => branch.result), ...(e.otherwise ? [e.otherwise] : [])]
        return either(results.map(result => this.type(result, sight)))
      }
      default:
        return this.#binding(e, sight)
    }
  }

  /** Expressions with names of their own, and all others. */
  #binding(e: Expression, sight: Sight): StaticType {
    switch (e.kind) {
      case 'listComprehension': {
        const item = itemOf(this.#expected(e.list, LIST, sight))
        const inner = new Map([...sight, [e.variable, item]])
        this.#condition(e.where, inner)
        return { list: e.projection ? this.type(e.projection, inner) : item }
      }
      case 'quantifier':
        this.#condition(e.where, new Map([...sight, [e.variable, itemOf(this.#expected(e.list, LIST, sight))]]))
        return 'Boolean'
      case 'reduce': {
        const start = this.type(e.initial, sight)
        const item = itemOf(this.#expected(e.list, LIST, sight))
        const step = this.type(e.step, new Map([...sight, [e.accumulator, start], [e.variable, item]]))
        if (start === 'Boolean' && e.step.kind === 'arithmetic' && isListType(step)) throw noTruth(placeOf(e.step))
        return start
      }
      case 'patternComprehension': {
        const inner = this.#patterns([e.pattern], sight)
        this.#condition(e.where, inner)
        return { list: this.type(e.projection, inner) }
      }
      case 'exists':
      case 'count':
      case 'collect':
        this.query(e.query, sight)
        return e.kind === 'collect' ? { list: undefined } : typeOfKind(e)
      default:
        for (const part of partsOf(e)) this.type(part, sight)
        return typeOfKind(e)
    }
  }

  #arithmetic(e: Arithmetic, sight: Sight): StaticType {
    const [first, ...others] = e.operands
    let before = first && this.type(first, sight)
    others.forEach((operand, i) => {
      const operator = e.operators[i]!
      const type = this.type(operand, sight)
      if (operator === '+') expect(operand, type, addedTo(before), placeOf(operand))
      else {
        const [left, right] = operandsOf(operator, before)
        expect(operand, type, right, placeOf(operand))
        if (first && i === 0) expect(first, before, left, placeOf(first))
      }
      before = operationType(operator, before, type)
    })
    return before
  }

  #call(e: FunctionCall, sight: Sight): StaticType {
    const types = e.args.map(arg => this.type(arg, sight))
    const found = functions.get(e.name.toLowerCase()) ?? aggregates.get(e.name.toLowerCase())
    e.args.forEach((arg, i) => {
      const wanted = found?.args[i]
      if (wanted) expect(arg, types[i], wantedBy(e.name, wanted.type, types[i], this.#params.size > 0), placeOf(arg))
    })
    return callType(e.name, types)
  }
}

/** What a property may hold. */
const STORED =
  'Boolean, Float, Integer, Number, Point, String, Duration, Date, Time, LocalTime, LocalDateTime, DateTime, List<Boolean>, List<Float>, List<Integer>, List<Number>, List<Point>, List<String>, List<Duration>, List<Date>, List<Time>, List<LocalTime>, List<LocalDateTime> or List<DateTime>'

/** From what a signature says behind its arguments. */
const yieldedType = (signature: string, field: string): StaticType =>
  typeNamed(new RegExp(`[(, ]${field} :: ([^,)]+)`).exec(signature.slice(signature.indexOf(') ::')))?.[1] ?? '')

const noTruth = (position: Position): CypherError =>
  CypherError.syntaxError('Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.', position)

/** Where Neo4j says that an expression stands: an operation at its sign, a look-up in a list at the index. */
function placeOf(e: Expression): Position {
  if (e.kind === 'index') return placeOf(e.index)
  if (e.kind === 'comparison') return e.signs?.[0] ?? e.position
  if (e.kind === 'hasLabels') return placeOf(e.operand)
  return ('signs' in e ? e.signs?.at(-1) : undefined) ?? e.position
}

/** The expressions right inside one that binds no names. */
function partsOf(e: Expression): Expression[] {
  return Object.entries(e).flatMap(([key, part]) => (key === 'position' || key === 'signs' ? [] : expressionsIn(part)))
}

function expressionsIn(part: unknown): Expression[] {
  if (typeof part !== 'object' || part === null) return []
  if (Array.isArray(part)) return part.flatMap(expressionsIn)
  if ('kind' in part && 'position' in part) return 'elements' in part ? [] : [part as unknown as Expression]
  return 'value' in part ? expressionsIn(part.value) : []
}
