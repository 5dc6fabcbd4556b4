/** Neo4j evaluates written-out truth values and numbers when planning: what stands before a false condition is not run, so cannot fail. */
import type { ArithmeticOperator, Comparison, Expression } from '../ast/ast.ts'
import { type Numeric, WRITTEN } from '../values/numbers.ts'
import type { Plan } from './plan.ts'

/** `plan` behind `condition`, which `filter` tests unless it never holds. */
export const behind = (plan: Plan, condition: Expression, filter: Plan): Plan =>
  isNever(condition) ? { op: 'NoRows', input: plan, rows: 0 } : filter

export const isNever = (condition: Expression): boolean => truthOf(condition) === false

function truthOf(e: Expression): boolean | undefined {
  switch (e.kind) {
    case 'literal':
      return typeof e.value === 'boolean' ? e.value : undefined
    case 'not': {
      const truth = truthOf(e.operand)
      return truth === undefined ? undefined : !truth
    }
    case 'and':
      return decided(e.operands.map(truthOf), false)
    case 'or':
      return decided(e.operands.map(truthOf), true)
    case 'xor': {
      const truths = e.operands.map(truthOf)
      return truths.includes(undefined) ? undefined : truths.filter(truth => truth).length % 2 === 1
    }
    case 'comparison':
      return decided(pairsOf(e), false)
    default:
      return undefined
  }
}

/** One operand that is `deciding` is enough; of the others all must be known. */
function decided(truths: readonly (boolean | undefined)[], deciding: boolean): boolean | undefined {
  if (truths.includes(deciding)) return deciding
  return truths.includes(undefined) ? undefined : !deciding
}

const pairsOf = ({ operators, operands }: Comparison): (boolean | undefined)[] =>
  operators.map((operator, i) => {
    const test = operator in WRITTEN ? WRITTEN[operator as keyof typeof WRITTEN] : undefined
    const [a, b] = [numberOf(operands[i]!), numberOf(operands[i + 1]!)]
    return test && a !== undefined && b !== undefined ? test(a, b) : undefined
  })

function numberOf(e: Expression): Numeric | undefined {
  if (e.kind === 'literal') return typeof e.value === 'bigint' || typeof e.value === 'number' ? e.value : undefined
  if (e.kind === 'sign') {
    const operand = numberOf(e.operand)
    return operand === undefined || !e.negative ? operand : inRange(-operand)
  }
  if (e.kind !== 'arithmetic') return undefined
  return e.operands
    .map(numberOf)
    .reduce((a, b, i) => (a === undefined || b === undefined ? undefined : inRange(result(e.operators[i - 1]!, a, b))))
}

const INTEGER: Readonly<Partial<Record<ArithmeticOperator, (a: bigint, b: bigint) => bigint | undefined>>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0n ? undefined : a / b),
  '%': (a, b) => (b === 0n ? undefined : a % b),
}
const FLOAT: Readonly<Partial<Record<ArithmeticOperator, (a: number, b: number) => number>>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
}

function result(operator: ArithmeticOperator, a: Numeric, b: Numeric): Numeric | undefined {
  const exact = INTEGER[operator]
  return exact && typeof a === 'bigint' && typeof b === 'bigint' ? exact(a, b) : FLOAT[operator]?.(Number(a), Number(b))
}

/** What overflows fails when it runs. */
const inRange = (n: Numeric | undefined): Numeric | undefined => (typeof n === 'bigint' && BigInt.asIntN(64, n) !== n ? undefined : n)
