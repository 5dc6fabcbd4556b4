/** The type of an expression, and what 5.26 refuses of it. */
import type { Arithmetic, Expression, FunctionCall, PathPattern, Reduce, Subquery } from '../ast/ast.ts'
import { aggregates, functions } from '../functions/index.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { addedTo, CONTAINER, expect, expectedBy, expectLookup, LIST, NUMBER, operandsOf, refusedArgument, STORED } from './expected.ts'
import { PASS } from './order.ts'
import { partsOf } from './parts.ts'
import { placeOf } from './place.ts'
import type { Refusals } from './refusals.ts'
import { callType, operationType, typeOfKind } from './result-types.ts'
import { common, either, isListType, itemOf, namesIn, type ParameterTypes, type StaticType } from './static-types.ts'
import { isKeyed } from './walk.ts'

export type Sight = ReadonlyMap<string, StaticType>

interface Queries {
  patterns(patterns: readonly PathPattern[], sight: Sight): Sight
  subquery(e: Subquery, sight: Sight): StaticType
}

/** To Neo4j these are library functions, which it resolves after its own checks have passed. */
const LIBRARY = /^(?:date|time|localtime|datetime|localdatetime|duration)(?:\.|$)/i

export class ExpressionTypes {
  ofLibraries = false
  parameters = false
  readonly #params: ParameterTypes
  readonly #refusals: Refusals
  readonly #queries: Queries
  #accumulators: ReadonlySet<string> = new Set()
  constructor(params: ParameterTypes, refusals: Refusals, queries: Queries) {
    this.#params = params
    this.#refusals = refusals
    this.#queries = queries
  }

  expected(e: Expression, wanted: string, sight: Sight): StaticType {
    const type = this.type(e, sight)
    this.#refusals.expect(e, type, wanted)
    return type
  }

  condition(e: Expression | undefined, sight: Sight): void {
    if (e) this.#truth(e, this.type(e, sight))
  }

  /** A list that was made by adding is no truth value. */
  #truth(e: Expression, type: StaticType): void {
    if (e.kind === 'arithmetic' && isListType(type)) this.#refusals.refuse(noTruth(placeOf(e)), PASS.coercion)
    // what the analyzer does not know: parameters and what library functions give; a list may pass, which only shows when it runs
    else if (this.#refusals.pass === PASS.resolved && typeof type === 'string' && !namesIn(type).includes(LIST))
      this.#refusals.expect(e, type, 'Boolean')
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
        this.#refusals.expect(e.operand, type, NUMBER)
        return type ?? NUMBER
      }
      case 'property':
        this.#refusals.expect(e.object, this.type(e.object, sight), CONTAINER)
        return undefined
      case 'hasLabels': {
        const { operand } = e
        this.type(operand, sight)
        const stored = (operand.kind === 'property' || isKeyed(operand)) && isEntity(this.type(operand.object, sight))
        if (stored)
          this.#refusals.refuse(CypherError.syntaxError(`Type mismatch: expected Node or Relationship but was ${STORED}`, placeOf(operand)))
        return 'Boolean'
      }
      case 'predicate': {
        const sides = [e.left, e.right].map(side => [side, this.type(side, sight)] as const)
        if (e.operator === 'in') this.#refusals.expect(e.right, sides[1]?.[1], LIST)
        if (e.operator === 'regex') for (const [side, type] of sides) this.#refusals.expect(side, type, 'String')
        return 'Boolean'
      }
      case 'list':
        return { list: common(e.items.map(item => this.type(item, sight))) }
      case 'index': {
        const [object, index] = [e.object, e.index].map(part => this.type(part, sight))
        // the analyzer reports a wrong index of a list, but not of a parameter
        if (!isListType(object) || this.#refusals.pass === PASS.resolved)
          this.#refusals.refuse(expectLookup(e.object, object, e.index, index, placeOf))
        return itemOf(object)
      }
      case 'slice': {
        const type = this.expected(e.object, LIST, sight)
        for (const bound of [e.from, e.to]) if (bound) this.expected(bound, 'Integer', sight)
        return isListType(type) ? type : { list: undefined }
      }
      case 'call':
        return this.#call(e, sight)
      case 'and':
      case 'or':
      case 'xor':
        for (const operand of e.operands) this.condition(operand, sight)
        return 'Boolean'
      case 'not':
        this.condition(e.operand, sight)
        return 'Boolean'
      case 'case': {
        if (e.subject) this.type(e.subject, sight)
        for (const { when } of e.branches) this.condition(when, sight)
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
        const item = itemOf(this.expected(e.list, LIST, sight))
        const inner = new Map([...sight, [e.variable, item]])
        this.condition(e.where, inner)
        return { list: e.projection ? this.type(e.projection, inner) : item }
      }
      case 'quantifier':
        this.condition(e.where, new Map([...sight, [e.variable, itemOf(this.expected(e.list, LIST, sight))]]))
        return 'Boolean'
      case 'reduce': {
        const start = this.type(e.initial, sight)
        const item = itemOf(this.expected(e.list, LIST, sight))
        const step = this.#accumulated(e, new Map([...sight, [e.accumulator, start], [e.variable, item]]))
        if (start === 'Boolean' && this.#refusals.pass !== PASS.resolved) this.#truth(e.step, isListType(step) ? step : undefined)
        return start
      }
      case 'patternComprehension': {
        const inner = this.#queries.patterns([e.pattern], sight)
        this.condition(e.where, inner)
        return { list: this.type(e.projection, inner) }
      }
      case 'exists':
      case 'count':
      case 'collect':
        return this.#queries.subquery(e, sight)
      default:
        for (const part of partsOf(e)) this.type(part, sight)
        return typeOfKind(e)
    }
  }

  #accumulated({ accumulator, step }: Reduce, sight: Sight): StaticType {
    const before = this.#accumulators
    this.#accumulators = new Set([...before, accumulator])
    const type = this.type(step, sight)
    this.#accumulators = before
    return type
  }

  #arithmetic(e: Arithmetic, sight: Sight): StaticType {
    const [first, ...others] = e.operands
    let before = first && this.type(first, sight)
    others.forEach((operand, i) => {
      const operator = e.operators[i]!
      const type = this.type(operand, sight)
      // once parameters and library functions are known, what is added to an accumulator is not checked
      const accumulated = i === 0 && first?.kind === 'variable' && this.#accumulators.has(first.name)
      if (operator === '+' && accumulated && this.#refusals.pass === PASS.resolved) before = undefined
      else if (operator === '+') this.#refusals.expect(operand, type, addedTo(before))
      else {
        const [left, right] = operandsOf(operator, before)
        // an operation is refused for one side only
        if (!(first && i === 0 && this.#refusals.expect(first, before, left))) this.#refusals.expect(operand, type, right)
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
    if (this.#refusals.pass !== PASS.resolved && ofLibrary) {
      this.ofLibraries = true
      return undefined
    }
    const found = functions.get(e.name.toLowerCase()) ?? aggregates.get(e.name.toLowerCase())
    const wanted = e.args.map((_, i) => found?.args[i]?.type)
    // the analyzer knows no library functions and no parameters
    const unknown = ofLibrary || this.#params.size > 0
    const refused = e.args.map((arg, i) => (wanted[i] ? refusedArgument(arg, types[i], e.name, wanted[i], unknown) : undefined))
    this.#refusals.refuse(refused.find(error => error !== undefined))
    const fits = e.args.every((arg, i) => !expect(arg, types[i], wanted[i] && expectedBy(wanted[i]), placeOf(arg)))
    // what a stored value or, once library functions are resolved, a sum may be is checked when it runs
    if (!fits || (this.#refusals.pass === PASS.resolved && e.name.toLowerCase() === 'sum')) return undefined
    return callType(
      e.name,
      types.map(type => (type === STORED ? undefined : type)),
    )
  }
}

const isEntity = (type: StaticType): boolean => type === 'Node' || type === 'Relationship'

const noTruth = (position: Position): CypherError =>
  CypherError.syntaxError('Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.', position)
