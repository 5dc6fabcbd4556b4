import type { Position } from '../types/errors.ts'
import type * as clauses from './clauses.ts'
import type * as patterns from './patterns.ts'

type LabelExpression = patterns.LabelExpression<Expression>
type PathPattern = patterns.PathPattern<Expression>
type Query = clauses.Query<Expression>

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^' | '||'

export type Expression =
  | Literal
  | Parameter
  | Variable
  | Property
  | Index
  | Slice
  | ListLiteral
  | MapLiteral
  | Logical
  | Not
  | Comparison
  | Arithmetic
  | Sign
  | StringPredicate
  | NullCheck
  | TypeCheck
  | NormalizedCheck
  | LabelCheck
  | FunctionCall
  | CountStar
  | Case
  | ListComprehension
  | PatternComprehension
  | PatternPredicate
  | ShortestPath
  | Quantifier
  | Repetitions
  | Reduce
  | MapProjection
  | Subquery

interface Located {
  readonly position: Position
}
/** One position per operator of a chain: Neo4j reports an operation at its operator. */
interface Signed extends Located {
  readonly signs?: readonly Position[]
}

export interface Literal extends Located {
  readonly kind: 'literal'
  readonly value: null | boolean | bigint | number | string
}
export interface Parameter extends Located {
  readonly kind: 'parameter'
  readonly name: string
}
export interface Variable extends Located {
  readonly kind: 'variable'
  readonly name: string
}
export interface Property extends Located {
  readonly kind: 'property'
  readonly object: Expression
  readonly key: string
}
export interface Index extends Located {
  readonly kind: 'index'
  readonly object: Expression
  readonly index: Expression
}
export interface Slice extends Located {
  readonly kind: 'slice'
  readonly object: Expression
  readonly from?: Expression
  readonly to?: Expression
}
export interface ListLiteral extends Located {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}
export interface MapLiteral extends Located {
  readonly kind: 'map'
  readonly entries: readonly { readonly key: string; readonly value: Expression }[]
}
export interface Logical extends Signed {
  readonly kind: 'and' | 'or' | 'xor'
  readonly operands: readonly Expression[]
}
export interface Not extends Located {
  readonly kind: 'not'
  readonly operand: Expression
}
/** `a < b <= c`: operands.length === operators.length + 1, read as a conjunction of neighbours. */
export interface Comparison extends Signed {
  readonly kind: 'comparison'
  readonly operators: readonly ComparisonOperator[]
  readonly operands: readonly Expression[]
}
/** A left-associative chain, flat so that a long sum is not a deep tree. */
export interface Arithmetic extends Signed {
  readonly kind: 'arithmetic'
  readonly operators: readonly ArithmeticOperator[]
  readonly operands: readonly Expression[]
}
export interface Sign extends Located {
  readonly kind: 'sign'
  readonly negative: boolean
  readonly operand: Expression
}
export interface StringPredicate extends Located {
  readonly kind: 'predicate'
  readonly operator: 'startsWith' | 'endsWith' | 'contains' | 'in' | 'regex'
  readonly left: Expression
  readonly right: Expression
}
export interface NullCheck extends Located {
  readonly kind: 'isNull'
  readonly operand: Expression
  readonly negated: boolean
}
export interface TypeCheck extends Located {
  readonly kind: 'isTyped'
  readonly operand: Expression
  readonly type: TypeExpression
  readonly negated: boolean
}
export interface NormalizedCheck extends Located {
  readonly kind: 'isNormalized'
  readonly operand: Expression
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'
  readonly negated: boolean
}
export interface LabelCheck extends Located {
  readonly kind: 'hasLabels'
  readonly operand: Expression
  readonly labels: LabelExpression
  readonly negated: boolean
}
export interface FunctionCall extends Located {
  readonly kind: 'call'
  readonly name: string
  readonly distinct: boolean
  readonly args: readonly Expression[]
}
export interface CountStar extends Located {
  readonly kind: 'countStar'
}
/** With `subject`: the simple form; each `when` is then a predicate over the variable `slot`. */
export interface Case extends Located {
  readonly kind: 'case'
  readonly subject?: Expression
  readonly subjectVariable?: string
  readonly branches: readonly { readonly when: Expression; readonly result: Expression }[]
  readonly otherwise?: Expression
  readonly endsAt: number
  /** Of alternatives with several tests: where the second test, their result and what follows begin. */
  readonly sharedAt: readonly { readonly second: number; readonly result: number; readonly end: number }[]
}
export interface ListComprehension extends Located {
  readonly kind: 'listComprehension'
  readonly variable: string
  readonly namedAt: Position
  readonly list: Expression
  readonly where?: Expression
  readonly projection?: Expression
}
export interface PatternComprehension extends Located {
  readonly kind: 'patternComprehension'
  readonly pattern: PathPattern
  readonly where?: Expression
  readonly projection: Expression
}
export interface PatternPredicate extends Located {
  readonly kind: 'patternPredicate'
  readonly pattern: PathPattern
  /** Written as `exists(…)`, which may stand for a value. */
  readonly inExists?: true
}
export interface ShortestPath extends Located {
  readonly kind: 'shortestPath'
  readonly pattern: PathPattern
}
export interface Quantifier extends Located {
  readonly kind: 'quantifier'
  readonly test: 'all' | 'any' | 'none' | 'single'
  readonly variable: string
  readonly namedAt: Position
  readonly list: Expression
  readonly where?: Expression
}
/** Inside a quantified pattern, using names matched later: tested when all is walked, a list outside and one item inside. Planner only. */
export interface Repetitions extends Located {
  readonly kind: 'repetitions'
  readonly lists: readonly Variable[]
  readonly where: Expression
}
export interface Reduce extends Located {
  readonly kind: 'reduce'
  readonly accumulator: string
  readonly namedAt: Position
  readonly initial: Expression
  readonly variable: string
  readonly itemNamedAt: Position
  readonly list: Expression
  readonly step: Expression
}
export interface MapProjection extends Located {
  readonly kind: 'mapProjection'
  readonly variable: string
  readonly all: boolean
  readonly entries: readonly { readonly key: string; readonly value: Expression }[]
}
export interface Subquery extends Located {
  readonly kind: 'exists' | 'count' | 'collect'
  readonly query: Query
  /** The offset behind its closing brace. */
  readonly endsAt: number
}

export interface TypeExpression {
  readonly alternatives: readonly { readonly name: string; readonly inner?: TypeExpression; readonly notNull: boolean }[]
}
