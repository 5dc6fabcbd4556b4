import type { Step } from './features.ts'
import { type Notation, write } from './notation.ts'
import { readNotation } from './read-notation.ts'
import type { Answer } from './subject.ts'
import { notationOf } from './value-notation.ts'

export type Expectation =
  | {
      readonly kind: 'rows'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Notation[])[]
      readonly inOrder: boolean
      readonly anyListOrder: boolean
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly error: string; readonly phase: 'compile' | 'runtime' | 'any'; readonly detail: string }

export type Verdict = 'passed' | 'as Neo4j' | 'refused' | 'wrong error' | 'silently wrong'

const ERROR = /^an? (\w+) should be raised at (compile time|runtime|any time): (.+)$/

export function readExpectation(step: Step): Expectation | undefined {
  if (step.text === 'the result should be empty') return { kind: 'empty' }
  if (step.text.startsWith('the result should be')) {
    const [columns = [], ...rows] = step.table ?? []
    return {
      kind: 'rows',
      columns,
      rows: rows.map(row => row.map(readNotation)),
      inOrder: step.text.includes('in order'),
      anyListOrder: step.text.includes('ignoring element order'),
    }
  }
  const found = ERROR.exec(step.text)
  if (!found) return undefined
  const [, error = '', when = '', detail = ''] = found
  return { kind: 'error', error, phase: when === 'compile time' ? 'compile' : when === 'runtime' ? 'runtime' : 'any', detail }
}

export function judge(expected: Expectation, answer: Answer): { verdict: Verdict; why: string } {
  if (answer.kind === 'refused') return { verdict: 'refused', why: answer.what }
  if (expected.kind === 'error') return judgeError(expected, answer)
  if (answer.kind === 'error') return { verdict: 'wrong error', why: `expected rows, got ${answer.status}: ${answer.message}` }
  const wanted = expected.kind === 'rows' ? expected : { columns: answer.columns, rows: [], inOrder: false, anyListOrder: false }
  return judgeRows(wanted, answer)
}

function judgeError(
  expected: Extract<Expectation, { kind: 'error' }>,
  answer: Exclude<Answer, { kind: 'refused' }>,
): { verdict: Verdict; why: string } {
  if (answer.kind === 'rows')
    return { verdict: 'silently wrong', why: `expected ${expected.error} (${expected.detail}), got ${answer.rows.length} rows` }
  if (isStaticTypeError(answer) && TYPE_DETAILS.includes(expected.detail)) return { verdict: 'passed', why: '' }
  const sameKind = KINDS[answer.status] === expected.error || isBadCount(expected.detail, answer)
  const samePhase = expected.phase === 'any' || expected.phase === answer.phase
  if (sameKind && samePhase) return { verdict: 'passed', why: '' }
  return {
    verdict: 'wrong error',
    why: `expected ${expected.error} at ${expected.phase} (${expected.detail}), got ${answer.status} at ${answer.phase}: ${answer.message}`,
  }
}

type ErrorAnswer = Extract<Answer, { kind: 'error' }>

/** Where the TCK expects a type error at any time, Neo4j's analysis often finds it before the query runs. */
const TYPE_DETAILS = ['InvalidArgumentType', 'InvalidArgumentValue', 'MapElementAccessByNonString', '*']
const isStaticTypeError = ({ phase, status, message }: ErrorAnswer): boolean =>
  phase === 'compile' && status === 'Statement.SyntaxError' && message.startsWith('Type mismatch')

/** A bad parameter of SKIP or LIMIT: a syntax error at runtime to the TCK, an argument error to Neo4j. */
const isBadCount = (detail: string, { status, message }: ErrorAnswer): boolean =>
  status === 'Statement.ArgumentError' &&
  (detail === 'NegativeIntegerArgument' || detail === 'InvalidArgumentType') &&
  message.includes('Must be a non-negative integer')

const KINDS: Record<string, string> = {
  'Statement.SyntaxError': 'SyntaxError',
  'Statement.SemanticError': 'SemanticError',
  'Statement.ParameterMissing': 'ParameterMissing',
  'Statement.TypeError': 'TypeError',
  'Statement.ArgumentError': 'ArgumentError',
  'Statement.ArithmeticError': 'ArithmeticError',
  'Statement.EntityNotFound': 'EntityNotFound',
  'Schema.ConstraintValidationFailed': 'ConstraintVerificationFailed',
  'Procedure.ProcedureNotFound': 'ProcedureError',
}

type Rows = Pick<Extract<Expectation, { kind: 'rows' }>, 'columns' | 'rows' | 'inOrder' | 'anyListOrder'>

function judgeRows(expected: Rows, answer: Extract<Answer, { kind: 'rows' }>): { verdict: Verdict; why: string } {
  if (expected.columns.join('|') !== answer.columns.join('|')) {
    return { verdict: 'silently wrong', why: `columns ${answer.columns.join(' | ')} instead of ${expected.columns.join(' | ')}` }
  }
  const line = (row: readonly Notation[]): string => row.map(v => write(v, expected.anyListOrder)).join(' | ')
  const wanted = expected.rows.map(line)
  const got = answer.rows.map(row => line(row.map(notationOf)))
  if (!expected.inOrder) {
    wanted.sort()
    got.sort()
  }
  if (wanted.length === got.length && wanted.every((row, i) => row === got[i])) return { verdict: 'passed', why: '' }
  return { verdict: 'silently wrong', why: `expected:\n${wanted.slice(0, 20).join('\n')}\ngot:\n${got.slice(0, 20).join('\n')}` }
}
