/** Errors of the ledger's thread as plain data. */
import { type ProblemSlug, problemBase } from '../contract/problem.ts'
import { type ProblemError, toProblem } from './problems.ts'

export interface Failure {
  slug: ProblemSlug
  message: string
  more: ProblemError['more']
}

/** A fault of our own keeps its stack, for the log. */
export function failureOf(error: unknown): Failure {
  const { type, title: _, status, detail, ...more } = toProblem(error)
  if (status === 500)
    return { slug: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error), more: {} }
  return { slug: type.slice(problemBase.length) as ProblemSlug, message: detail, more }
}
