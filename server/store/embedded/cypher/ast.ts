/** The tree that a query is lowered into: plain data that survives structured cloning. */
import type { Position } from './errors.ts'

export interface Statement {
  readonly mode: 'run' | 'explain' | 'profile'
  readonly query: Query
}

export type Query = SingleQuery | UnionQuery

export interface SingleQuery {
  readonly kind: 'single'
  readonly clauses: readonly Clause[]
}

/** `distinct[i]` tells whether the union before `parts[i + 1]` removes duplicates. */
export interface UnionQuery {
  readonly kind: 'union'
  readonly parts: readonly SingleQuery[]
  readonly distinct: readonly boolean[]
}

export type Clause =
  | MatchClause
  | ProjectionClause
  | UnwindClause
  | ProcedureCall
  | SubqueryCall
  | FinishClause
  | ShowCommand
  | CreateClause

export interface MatchClause {
  readonly kind: 'match'
  readonly optional: boolean
  readonly patterns: readonly PathPattern[]
  readonly where?: Expression
  readonly position: Position
}

/** Only for loaders of test data (`allowWrites`): never planned. */
export interface CreateClause {
  readonly kind: 'create'
  readonly patterns: readonly PathPattern[]
  readonly position: Position
}

export interface ProjectionItem {
  readonly expression: Expression
  readonly name: string
  readonly aliased: boolean
}

export interface SortItem {
  readonly expression: Expression
  readonly descending: boolean
}

export interface ProjectionClause {
  readonly kind: 'with' | 'return'
  readonly distinct: boolean
  readonly star: boolean
  readonly items: readonly ProjectionItem[]
  readonly orderBy: readonly SortItem[]
  readonly skip?: Expression
  readonly limit?: Expression
  readonly where?: Expression
  readonly position: Position
}

export interface UnwindClause {
  readonly kind: 'unwind'
  readonly expression: Expression
  readonly variable: string
  readonly position: Position
}

export interface ProcedureCall {
  readonly kind: 'procedure'
  readonly name: string
  readonly optional: boolean
  /** Missing when the call has no parentheses: arguments come from the parameters. */
  readonly args?: readonly Expression[]
  readonly yields?: readonly { readonly field: string; readonly variable: string }[]
  readonly yieldStar: boolean
  readonly where?: Expression
  readonly position: Position
}

export interface SubqueryCall {
  readonly kind: 'subquery'
  readonly optional: boolean
  readonly query: Query
  /** Names of a scope clause `CALL (a, b)`, '*' for all, undefined without one (an importing WITH may follow). */
  readonly scope?: readonly string[] | '*'
  readonly position: Position
}

export interface FinishClause {
  readonly kind: 'finish'
}

export interface ShowCommand {
  readonly kind: 'show'
  readonly what: 'indexes' | 'constraints' | 'procedures' | 'functions'
  readonly yieldStar: boolean
  readonly yields?: readonly { readonly field: string; readonly variable: string }[]
  readonly where?: Expression
  readonly orderBy: readonly SortItem[]
  readonly skip?: Expression
  readonly limit?: Expression
  readonly position: Position
}

// Patterns

export type Selector =
  | { readonly kind: 'all' }
  | { readonly kind: 'any' | 'anyShortest' | 'shortestGroups'; readonly count: Expression }
  | { readonly kind: 'allShortest' }

export interface PathPattern {
  readonly name?: string
  readonly selector: Selector
  /** shortestPath(…) and allShortestPaths(…). */
  readonly legacyShortest?: 'single' | 'all'
  readonly elements: readonly PatternElement[]
  readonly position: Position
}

export type PatternElement = NodePattern | RelationshipPattern | GroupPattern

export interface NodePattern {
  readonly kind: 'node'
  readonly variable?: string
  readonly labels?: LabelExpression
  readonly properties?: Expression
  readonly where?: Expression
  readonly position: Position
}

/** Bounds of a repetition; no `max` means without end. */
export interface Repetition {
  readonly min: number
  readonly max?: number
}

export interface RelationshipPattern {
  readonly kind: 'relationship'
  readonly variable?: string
  readonly types?: LabelExpression
  readonly direction: 'out' | 'in' | 'both'
  /** `*1..3`, the older notation: the variable is a list of relationships. */
  readonly length?: Repetition
  /** `->{1,3}`, `->+`: a quantified relationship. */
  readonly quantifier?: Repetition
  readonly properties?: Expression
  readonly where?: Expression
  readonly position: Position
}

/** A parenthesized part of a path, with or without a quantifier. */
export interface GroupPattern {
  readonly kind: 'group'
  readonly path: PathPattern
  readonly where?: Expression
  readonly quantifier?: Repetition
  readonly position: Position
}

export type LabelExpression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'dynamic'; readonly expression: Expression; readonly all: boolean }
  | { readonly kind: 'not'; readonly operand: LabelExpression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly LabelExpression[] }

// Expressions

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
  | Reduce
  | MapProjection
  | Subquery

interface Located {
  readonly position: Position
}
/** Where the operators of a chain stand, one for each: Neo4j places an operation at its sign. */
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
/** `name` keeps the case it was written in. */
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
  /** The hidden variable that the whens of a simple CASE refer to. */
  readonly subjectVariable?: string
  readonly branches: readonly { readonly when: Expression; readonly result: Expression }[]
  readonly otherwise?: Expression
}
export interface ListComprehension extends Located {
  readonly kind: 'listComprehension'
  readonly variable: string
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
/** A bare pattern standing where a boolean is wanted. */
export interface PatternPredicate extends Located {
  readonly kind: 'patternPredicate'
  readonly pattern: PathPattern
}
export interface ShortestPath extends Located {
  readonly kind: 'shortestPath'
  readonly pattern: PathPattern
}
export interface Quantifier extends Located {
  readonly kind: 'quantifier'
  readonly test: 'all' | 'any' | 'none' | 'single'
  readonly variable: string
  readonly list: Expression
  readonly where?: Expression
}
export interface Reduce extends Located {
  readonly kind: 'reduce'
  readonly accumulator: string
  readonly initial: Expression
  readonly variable: string
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
}

/** A type as `IS :: …` names it, already normalised. */
export interface TypeExpression {
  readonly alternatives: readonly { readonly name: string; readonly inner?: TypeExpression; readonly notNull: boolean }[]
}
