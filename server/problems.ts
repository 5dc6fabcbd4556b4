/** Every failure as one shape: application/problem+json (RFC 9457). */
import type { Response } from 'express'
import { type Problem, type ProblemSlug, problemBase, problemTypes } from './contract/problem.ts'
import { problemTexts } from './problem-texts.ts'
import { StoreError } from './store/store.ts'

type More = Pick<Problem, 'errors' | 'line' | 'column' | 'code'>

/** A failure that the caller is told about, with what to do next in its message. */
export class ProblemError extends Error {
  constructor(
    readonly slug: ProblemSlug,
    detail: string,
    readonly more: More = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(detail)
    this.name = 'ProblemError'
  }
}

export const problem = (slug: ProblemSlug, detail: string, more: More = {}): Problem => ({
  type: problemBase + slug,
  title: problemTexts[slug].title,
  status: problemTypes[slug],
  detail,
  ...more,
})

/** Whatever was thrown, as a problem; only messages that were written for the caller get through. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.slug, error.message, error.more)
  if (error instanceof StoreError) return problem(error.slug, error.message, error.at)
  const http = httpFailure(error)
  return http ?? problem('internal', 'Something went wrong in Isnad itself; its log has the details. The data is unchanged.')
}

/** Failures of Express and its body parser carry a status and a machine-readable type. */
function httpFailure(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null
  const type = 'type' in error ? error.type : undefined
  if (type === 'entity.parse.failed')
    return problem('invalid-input', 'The body is not valid JSON.', { errors: [{ pointer: '', detail: 'not valid JSON' }] })
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return problem('invalid-input', 'The body is not as long as its Content-Length says.')
  if (error.status === 413) return problem('too-large', 'The body is larger than 1 MB. Send a smaller one.')
  if (error.status === 415) return problem('unsupported-media-type', 'Send the body as uncompressed application/json in UTF-8.')
  if (error.status === 404) return problem('not-found', 'There is nothing at this address.')
  if (error.status >= 400 && error.status < 500)
    return problem('invalid-input', 'The request could not be read. Check its address and headers.')
  return null
}

export function sendProblem(response: Response, document: Problem, headers: Record<string, string> = {}): void {
  response.status(document.status).set(headers).type('application/problem+json').send(JSON.stringify(document))
}
