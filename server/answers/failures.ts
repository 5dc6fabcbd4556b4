import { type ProblemSlug, problemBase } from '../contract/problem.ts'
import { asItIs, type Coded } from '../contract/told/coded.ts'
import { ProblemError, toProblem } from './problems.ts'

export interface Failure {
  slug: ProblemSlug
  told: Coded
  more: ProblemError['more']
  stack?: string
}

export function failureOf(error: unknown): Failure {
  const { type, title: _, status, detail, told = asItIs(detail), ...more } = toProblem(error)
  const slug = type.slice(problemBase.length) as ProblemSlug
  return status === 500
    ? { slug, told, more: {}, stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    : { slug, told, more }
}

export const revived = ({ slug, told, more, stack }: Failure): Error =>
  stack === undefined ? new ProblemError(slug, told, more) : new Error(stack)
