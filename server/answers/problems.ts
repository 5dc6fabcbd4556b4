/** Every failure in one shape: application/problem+json (RFC 9457). */
import { type Problem, type ProblemSlug, problemBase, problemTypes } from '../contract/problem.ts'
import { UnknownInLens } from '../evidence/lens.ts'
import { BadArgument, NotInRecord } from '../ledger/not-in-record.ts'
import type { Complaint } from '../record/complaint.ts'
import { Refused } from '../record/refused.ts'
import { StoreError } from '../store/store.ts'
import { Unreadable } from '../tables/unreadable.ts'
import { problemTexts } from './problem-texts.ts'

/** Entries of `errors`: an answer must not grow with what was sent. */
export const mostErrors = 100

type More = Pick<Problem, 'errors' | 'line' | 'column' | 'code'>

/** Its message tells the caller what to do next. */
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

/** Only messages that were written for the caller get through. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.slug, error.message, error.more)
  if (error instanceof StoreError) return problem(error.slug, error.message, error.at)
  if (error instanceof NotInRecord) return problem('not-found', error.message)
  if (error instanceof BadArgument) return invalid(error.message, [error.parameter])
  if (error instanceof UnknownInLens) {
    const errors = error.unknown.slice(0, mostErrors).map(({ parameter, value }) => ({
      pointer: `/${parameter}`,
      code: 'not-in-record' as const,
      detail: `Not in the record: ${parameter}=${value}.`,
    }))
    return problem('invalid-input', `${error.message}.`, { errors })
  }
  if (error instanceof Unreadable)
    return problem('invalid-input', `${error.message}.`, { errors: [{ pointer: '/files', code: 'refused', detail: error.message }] })
  if (error instanceof Refused) return problem('invalid-input', error.message, { errors: error.complaints.slice(0, mostErrors).map(at) })
  return httpFailure(error) ?? problem('internal', 'Something went wrong in Isnad itself; its log has the details. The data is unchanged.')
}

const at = ({ path, field, reason, fix, code = 'refused' }: Complaint) => ({
  pointer: (path ?? field?.split('.') ?? []).map(part => `/${part}`).join(''),
  code,
  ...(fix !== null && { fix }),
  detail: fix === null ? reason : `${reason} (${fix})`,
})

const invalid = (detail: string, parameters: string[]): Problem =>
  problem('invalid-input', detail, {
    errors: parameters.map(parameter => ({ pointer: `/${parameter}`, code: 'refused' as const, detail })),
  })

/** Errors of Express and its body parser have a status; their messages may repeat the input, so they are not passed on. */
function httpFailure(error: unknown): Problem | null {
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status === 413) return problem('too-large', 'The body is larger than 1 MB, or with files than 68 MB. Send a smaller one.')
  if (status === 415) return problem('unsupported-media-type', 'Send the body as uncompressed application/json in UTF-8.')
  if (status === 404) return problem('not-found', 'There is nothing at this address.')
  if (status < 400 || status >= 500) return null
  const parsing = error instanceof Error && 'type' in error && error.type === 'entity.parse.failed'
  const detail = parsing ? 'The body is not valid JSON.' : 'The request could not be read. Check its address, its headers and its length.'
  return problem('invalid-input', detail, parsing ? { errors: [{ pointer: '', code: 'refused', detail }] } : {})
}
