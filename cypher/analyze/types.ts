/**
 * Types known before a query runs, followed through its clauses. The analyzer does that too, but in a later version whose `+` joins
 * more than 5.26's, and without parameters.
 */
import type {
  Arithmetic,
  Clause,
  Expression,
  FunctionCall,
  GroupPattern,
  PathPattern,
  ProcedureCall,
  Query,
  Statement,
  Subquery,
} from '../ast/ast.ts'
import { aggregates, functions } from '../functions/index.ts'
import { procedures } from '../procedures/index.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { addedTo, CONTAINER, expect, expectedBy, expectLookup, LIST, NUMBER, operandsOf, refusedArgument, STORED } from './expected.ts'
import { implicitGrouping, mentionsAggregate } from './implicit-grouping.ts'
import { PASS, type Reading, type Told, whenGrouped } from './order.ts'
import { partsOf } from './parts.ts'
import { namedAt, placeOf } from './place.ts'
import { callType, operationType, typeOfKind } from './result-types.ts'
import { shadowed } from './shadows.ts'
import { common, either, isListType, itemOf, namesIn, type ParameterTypes, type StaticType, typeNamed } from './static-types.ts'
import { isKeyed } from './walk.ts'

type Sight = ReadonlyMap<string, StaticType>

/**
 * What 5.26 refuses by its type, and names in a subquery that exist outside too. typesRefused() checks parameters and library
 * functions later.
 */
export function refusedTypes({ query }: Statement, reading: Reading): readonly Told[] {
  const known = new Types(new Map(), reading, PASS.known)
  known.query(query, new Map())
  if (!known.ofLibraries || known.parameters) return known.told
  return [...known.told, ...typesRefused({ query }, reading, new Map())]
}

export function typesRefused({ query }: Pick<Statement, 'query'>, reading: Reading, params: ParameterTypes): readonly Told[] {
  const resolved = new Types(params, reading, PASS.resolved)
  resolved.query(query, new Map())
  return resolved.told
}

/** To Neo4j these are library functions, which it resolves after its own checks have passed. */
const LIBRARY = /^(?:date|time|localtime|datetime|localdatetime|duration)(?:\.|$)/i

class Types {
  readonly told: Told[] = []
  ofLibraries = false
  parameters = false
  #outside: ReadonlySet<string> = new Set()
  #farOutside: ReadonlySet<string> = new Set()
  #hidden: ReadonlySet<string> = new Set()
  readonly #declared = new Map<string, Position>()
  readonly #params: ParameterTypes
  readonly #reading: Reading
  readonly #pass: number
  constructor(params: ParameterTypes, reading: Reading, pass: number) {
    this.#params = params
    this.#reading = reading
    this.#pass = pass
  }

  #refuse(error: CypherError | undefined, pass = this.#pass): void {
    if (error) this.told.push(this.#reading.told(error, pass))
  }

  #expect(e: Expression, type: StaticType, wanted: string | undefined): boolean {
    const error = expect(e, type, wanted, placeOf(e))
    this.#refuse(error)
    return error !== undefined
  }

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
        this.#declared.set(clause.variable, clause.namedAt)
        return new Map([...sight, [clause.variable, itemOf(this.type(clause.expression, sight))]])
      case 'subquery': {
        const { scope } = clause
        const taken = Array.isArray(scope) ? new Map([...sight].filter(([name]) => scope.includes(name))) : sight
        return new Map([...sight, ...this.#within(new Set(), new Set(), () => this.query(clause.query, taken))])
      }
      case 'with':
      case 'return': {
        const given = clause.items.map(({ name, expression }) => [name, this.type(expression, sight)] as const)
        const kept = [...sight].filter(([name]) => clause.star || (clause.kind === 'with' && this.#outside.has(name)))
        const seen = new Map([...kept, ...given])
        const grouping = implicitGrouping(clause, new Set(sight.keys()), this.#outside, this.#declared)
        if (grouping) this.told.push(whenGrouped(clause, grouping.error, grouping.readAt))
        const grouped = clause.distinct || clause.items.some(({ expression }) => mentionsAggregate(expression))
        const sorted = grouped ? seen : new Map([...sight, ...seen])
        for (const { name, aliasedAt } of clause.items) if (aliasedAt) this.#declared.set(name, aliasedAt)
        for (const item of clause.orderBy) this.type(item.expression, sorted)
        for (const count of [clause.skip, clause.limit]) if (count && count.kind !== 'literal') this.#expected(count, 'Integer', new Map())
        this.#condition(clause.where, sorted)
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
      this.#expect(arg, this.type(arg, sight), wanted && expectedBy(wanted))
    })
    const given = new Map([
      ...sight,
      ...yields.map(({ field, variable }) => [variable, yieldedType(found?.signature ?? '', field)] as const),
    ])
    this.#condition(where, given)
    return given
  }

  /** `hidden`: outer names that conditions in a group's nodes and relationships do not see. */
  #patterns(patterns: readonly PathPattern[], sight: Sight, hidden: readonly string[] = []): Sight {
    let seen = sight
    for (const { name, elements } of patterns) {
      if (name) seen = new Map([...seen, [name, 'Path']])
      for (const element of elements) {
        if (element.kind === 'group') {
          seen = this.#group(element, seen, hidden)
          continue
        }
        const many = element.kind === 'relationship' && (element.length || element.quantifier)
        const type = element.kind === 'node' ? 'Node' : 'Relationship'
        const { variable } = element
        if (variable && !seen.has(variable)) this.#declared.set(variable, namedAt(element))
        if (variable && !seen.has(variable)) seen = new Map([...seen, [variable, many ? { list: type } : type]])
        // inside a quantified relationship its name means one of them
        const inside = variable && many ? new Map([...seen, [variable, type]]) : seen
        if (element.properties) this.type(element.properties, inside)
        this.#hiding(many ? [...seen.keys()].filter(each => each !== variable) : hidden, () => this.#condition(element.where, inside))
      }
    }
    return seen
  }

  #group({ path, where }: GroupPattern, sight: Sight, hidden: readonly string[]): Sight {
    const inside = this.#patterns([path], sight, [...sight.keys()])
    this.#hiding(hidden, () => this.#condition(where, inside))
    return new Map([...inside].map(([key, type]) => [key, sight.has(key) ? type : undefined]))
  }

  #hiding(names: readonly string[], look: () => void): void {
    const before = this.#hidden
    this.#hidden = new Set(names)
    look()
    this.#hidden = before
  }

  #expected(e: Expression, wanted: string, sight: Sight): StaticType {
    const type = this.type(e, sight)
    this.#expect(e, type, wanted)
    return type
  }

  #condition(e: Expression | undefined, sight: Sight): void {
    if (e) this.#truth(e, this.type(e, sight))
  }

  /** A list that was made by adding is no truth value. */
  #truth(e: Expression, type: StaticType): void {
    if (e.kind === 'arithmetic' && isListType(type)) this.#refuse(noTruth(placeOf(e)), PASS.coercion)
    // what the analyzer does not know: parameters and what library functions give; a list may pass, which only shows when it runs
    else if (this.#pass === PASS.resolved && typeof type === 'string' && !namesIn(type).includes(LIST)) this.#expect(e, type, 'Boolean')
  }

  type(e: Expression, sight: Sight): StaticType {
    switch (e.kind) {
      case 'variable':
        return sight.get(e.name)
      case 'parameter':
        this.parameters = true
        return this.#params.get(e.name)
      case 'arithmetic':
        return this.#arithmetic(e, sight)
      case 'sign': {
        const type = this.type(e.operand, sight)
        if (!e.negative) return type
        this.#expect(e.operand, type, NUMBER)
        return type ?? NUMBER
      }
      case 'property':
        this.#expect(e.object, this.type(e.object, sight), CONTAINER)
        return undefined
      case 'hasLabels': {
        const { operand } = e
        this.type(operand, sight)
        const stored = (operand.kind === 'property' || isKeyed(operand)) && isEntity(this.type(operand.object, sight))
        if (stored)
          this.#refuse(CypherError.syntaxError(`Type mismatch: expected Node or Relationship but was ${STORED}`, placeOf(operand)))
        return 'Boolean'
      }
      case 'predicate': {
        const sides = [e.left, e.right].map(side => [side, this.type(side, sight)] as const)
        if (e.operator === 'in') this.#expect(e.right, sides[1]?.[1], LIST)
        if (e.operator === 'regex') for (const [side, type] of sides) this.#expect(side, type, 'String')
        return 'Boolean'
      }
      case 'list':
        return { list: common(e.items.map(item => this.type(item, sight))) }
      case 'index': {
        const [object, index] = [e.object, e.index].map(part => this.type(part, sight))
        // the analyzer reports a wrong index of a list, but not of a parameter
        if (!isListType(object) || this.#pass === PASS.resolved) this.#refuse(expectLookup(e.object, object, e.index, index, placeOf))
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
        for (const operand of e.operands) this.#condition(operand, sight)
        return 'Boolean'
      case 'not':
        this.#condition(e.operand, sight)
        return 'Boolean'
      case 'case': {
        if (e.subject) this.type(e.subject, sight)
        for (const { when } of e.branches) this.#condition(when, sight)
        const results = [...e.branches.map(branch => branch.result), ...(e.otherwise ? [e.otherwise] : [])]
        return either(results.map(result => this.type(result, sight)))
      }
      default:
        return this.#binding(e, sight)
    }
  }

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
        if (start === 'Boolean') this.#truth(e.step, isListType(step) ? step : undefined)
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
        return this.#subquery(e, sight)
      default:
        for (const part of partsOf(e)) this.type(part, sight)
        return typeOfKind(e)
    }
  }

  #within(outside: ReadonlySet<string>, farOutside: ReadonlySet<string>, look: () => Sight): Sight {
    const before = [this.#outside, this.#farOutside, this.#hidden] as const
    this.#outside = outside
    this.#farOutside = farOutside
    this.#hidden = new Set()
    const seen = look()
    ;[this.#outside, this.#farOutside, this.#hidden] = before
    return seen
  }

  #subquery(e: Subquery, sight: Sight): StaticType {
    const outside = new Set(sight.keys())
    // the subquery that they are outside of reports names from further out
    const near = [...outside].filter(name => !this.#farOutside.has(name) && !this.#hidden.has(name))
    this.#within(outside, outside, () => this.query(e.query, sight))
    const error = shadowed(e.query, near)
    if (error) this.told.push({ error, pass: PASS.known, at: e.endsAt - 0.25 })
    return e.kind === 'collect' ? { list: undefined } : typeOfKind(e)
  }

  #arithmetic(e: Arithmetic, sight: Sight): StaticType {
    const [first, ...others] = e.operands
    let before = first && this.type(first, sight)
    others.forEach((operand, i) => {
      const operator = e.operators[i]!
      const type = this.type(operand, sight)
      if (operator === '+') this.#expect(operand, type, addedTo(before))
      else {
        const [left, right] = operandsOf(operator, before)
        // an operation is refused for one side only
        if (!(first && i === 0 && this.#expect(first, before, left))) this.#expect(operand, type, right)
      }
      before = operationType(operator, before, type)
    })
    return before
  }

  /** The analyzer knows what `n.k` may hold, but takes `n['k']` for ANY. */
  #argument(e: Expression, sight: Sight): StaticType {
    const type = this.type(e, sight)
    return isKeyed(e) && isEntity(this.type(e.object, sight)) ? STORED : type
  }

  #call(e: FunctionCall, sight: Sight): StaticType {
    const types = e.args.map(arg => this.#argument(arg, sight))
    const ofLibrary = LIBRARY.test(e.name)
    if (this.#pass !== PASS.resolved && ofLibrary) {
      this.ofLibraries = true
      return undefined
    }
    const found = functions.get(e.name.toLowerCase()) ?? aggregates.get(e.name.toLowerCase())
    const wanted = e.args.map((_, i) => found?.args[i]?.type)
    // the analyzer knows no library functions and no parameters
    const unknown = ofLibrary || this.#params.size > 0
    const refused = e.args.map((arg, i) => (wanted[i] ? refusedArgument(arg, types[i], e.name, wanted[i], unknown) : undefined))
    this.#refuse(refused.find(error => error !== undefined))
    const fits = e.args.every((arg, i) => !expect(arg, types[i], wanted[i] && expectedBy(wanted[i]), placeOf(arg)))
    return fits ? callType(e.name, types) : undefined
  }
}

const isEntity = (type: StaticType): boolean => type === 'Node' || type === 'Relationship'

const yieldedType = (signature: string, field: string): StaticType =>
  typeNamed(new RegExp(`[(, ]${field} :: ([^,)]+)`).exec(signature.slice(signature.indexOf(') ::')))?.[1] ?? '')

const noTruth = (position: Position): CypherError =>
  CypherError.syntaxError('Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.', position)
