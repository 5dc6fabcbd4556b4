/** The analyzer infers types too, but of a later version, whose `+` joins more than 5.26's, and without parameters. */
import type {
  Clause,
  GroupPattern,
  NodePattern,
  PathPattern,
  ProcedureCall,
  Query,
  RelationshipPattern,
  Statement,
  Subquery,
} from '../ast/ast.ts'
import { procedures } from '../procedures/index.ts'
import { CypherError } from '../types/errors.ts'
import { expectedBy } from './expected.ts'
import { ExpressionTypes, type Sight } from './expression-types.ts'
import { PASS, type Reading, type Told } from './order.ts'
import { namedAt } from './place.ts'
import { Refusals } from './refusals.ts'
import { typeOfKind } from './result-types.ts'
import { either, itemOf, namesIn, type ParameterTypes, type StaticType, typeNamed, typeText } from './static-types.ts'
import { mentionsAggregate } from './walk.ts'

/** What 5.26 refuses by its type. typesRefused() checks parameters and library functions later. */
export function refusedTypes({ query }: Statement, reading: Reading): readonly Told[] {
  const known = new QueryTypes(new Map(), reading, PASS.known)
  known.query(query, new Map())
  if (!known.needsResolving) return known.told
  return [...known.told, ...typesRefused({ query }, reading, new Map())]
}

export function typesRefused({ query }: Pick<Statement, 'query'>, reading: Reading, params: ParameterTypes): readonly Told[] {
  const resolved = new QueryTypes(params, reading, PASS.resolved)
  resolved.query(query, new Map())
  return resolved.told
}

class QueryTypes {
  #outside: ReadonlySet<string> = new Set()
  readonly #refusals: Refusals
  readonly #expressions: ExpressionTypes
  constructor(params: ParameterTypes, reading: Reading, pass: number) {
    this.#refusals = new Refusals(reading, pass)
    this.#expressions = new ExpressionTypes(params, this.#refusals, {
      patterns: (patterns, sight) => this.#patterns(patterns, sight),
      subquery: (e, sight) => this.#subquery(e, sight),
    })
  }

  get told(): readonly Told[] {
    return this.#refusals.told
  }

  /** Whether what it refuses may change once library functions are resolved. */
  get needsResolving(): boolean {
    return this.#expressions.ofLibraries && !this.#expressions.parameters
  }

  /** `imported`: what a first WITH of a CALL without a scope clause sees. */
  query(query: Query, outer: Sight, imported = outer): Sight {
    if (query.kind === 'single')
      return query.clauses.reduce<Sight>(
        (sight, clause, i) => this.#clause(clause, i === 0 && clause.kind === 'with' ? imported : sight),
        outer,
      )
    const parts = query.parts.map(part => this.query(part, outer, imported))
    const [first = new Map()] = parts
    return new Map([...first.keys()].map(name => [name, either(parts.map(part => part.get(name)))]))
  }

  #clause(clause: Clause, sight: Sight): Sight {
    switch (clause.kind) {
      case 'match': {
        const seen = this.#patterns(clause.patterns, sight)
        this.#expressions.condition(clause.where, seen)
        return seen
      }
      case 'unwind':
        return new Map([...sight, [clause.variable, itemOf(this.#expressions.type(clause.expression, sight))]])
      case 'subquery': {
        const { scope } = clause
        const taken = Array.isArray(scope) ? new Map([...sight].filter(([name]) => scope.includes(name))) : sight
        const first = scope === undefined ? new Map<string, StaticType>() : taken
        return new Map([...sight, ...this.#within(new Set(), () => this.query(clause.query, first, sight))])
      }
      case 'with':
      case 'return': {
        const given = clause.items.map(({ name, expression }) => [name, this.#expressions.type(expression, sight)] as const)
        const kept = [...sight].filter(([name]) => clause.star || (clause.kind === 'with' && this.#outside.has(name)))
        const seen = new Map([...kept, ...given])
        const grouped = clause.distinct || clause.items.some(({ expression }) => mentionsAggregate(expression))
        const sorted = grouped ? seen : new Map([...sight, ...seen])
        for (const item of clause.orderBy) this.#expressions.type(item.expression, sorted)
        for (const count of [clause.skip, clause.limit])
          if (count && count.kind !== 'literal') this.#expressions.expected(count, 'Integer', new Map())
        this.#expressions.condition(clause.where, sorted)
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
      this.#refusals.expect(arg, this.#expressions.type(arg, sight), wanted && expectedBy(wanted))
    })
    const given = new Map([
      ...sight,
      ...yields.map(({ field, variable }) => [variable, yieldedType(found?.signature ?? '', field)] as const),
    ])
    this.#expressions.condition(where, given)
    return given
  }

  #patterns(patterns: readonly PathPattern[], sight: Sight): Sight {
    let seen = sight
    for (const { name, elements } of patterns) {
      if (name) seen = new Map([...seen, [name, 'Path']])
      for (const element of elements) {
        if (element.kind === 'group') {
          seen = this.#group(element, seen)
          continue
        }
        const many = element.kind === 'relationship' && (element.length || element.quantifier)
        const type = element.kind === 'node' ? 'Node' : 'Relationship'
        const { variable } = element
        this.#refuseConflict(element, seen, many ? { list: type } : type)
        if (variable && !seen.has(variable)) seen = new Map([...seen, [variable, many ? { list: type } : type]])
        // inside a quantified relationship its name means one of them
        const inside = variable && many ? new Map([...seen, [variable, type]]) : seen
        if (element.properties) this.#expressions.type(element.properties, inside)
        this.#expressions.condition(element.where, inside)
      }
    }
    return seen
  }

  /** The analyzer knows no types of parameters and of what library functions give. */
  #refuseConflict(element: NodePattern | RelationshipPattern, seen: Sight, wanted: StaticType): void {
    const { variable } = element
    const known = variable === undefined ? undefined : seen.get(variable)
    if (this.#refusals.pass !== PASS.resolved || typeof known !== 'string' || namesIn(known).includes(typeText(wanted))) return
    const message = `Type mismatch: ${variable} defined with conflicting type ${typeText(known)} (expected ${typeText(wanted)})`
    this.#refusals.refuse(CypherError.syntaxError(message, namedAt(element)))
  }

  #group({ path, where }: GroupPattern, sight: Sight): Sight {
    const inside = this.#patterns([path], sight)
    this.#expressions.condition(where, inside)
    return new Map([...inside].map(([key, type]) => [key, sight.has(key) ? type : undefined]))
  }

  #within(outside: ReadonlySet<string>, look: () => Sight): Sight {
    const before = this.#outside
    this.#outside = outside
    const seen = look()
    this.#outside = before
    return seen
  }

  #subquery(e: Subquery, sight: Sight): StaticType {
    this.#within(new Set(sight.keys()), () => this.query(e.query, sight))
    return e.kind === 'collect' ? { list: undefined } : typeOfKind(e)
  }
}

const yieldedType = (signature: string, field: string): StaticType =>
  typeNamed(new RegExp(`[(, ]${field} :: ([^,)]+)`).exec(signature.slice(signature.indexOf(') ::')))?.[1] ?? '')
