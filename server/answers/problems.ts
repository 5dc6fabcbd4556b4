import { type Problem, type ProblemSlug, problemBase, problemTypes } from '../contract/problem.ts'
import { type Coded, CodedError, coded, codedWords } from '../contract/told/coded.ts'
import { pointerTo } from '../contract/told/pointer.ts'
import titles from '../contract/told/titles.json'
import { UnknownInLens } from '../evidence/lens.ts'
import { BadArgument, NotInRecord } from '../ledger/not-in-record.ts'
import type { Complaint } from '../record/complaint.ts'
import { Refused, toldOf } from '../record/refused.ts'
import { StoreError } from '../store/store.ts'
import { Unreadable } from '../tables/unreadable.ts'

/** An answer must not grow with what was sent. */
export const mostErrors = 100

type More = Pick<Problem, 'errors' | 'line' | 'column' | 'code'>

/** Its message tells the caller what to do next. */
export class ProblemError extends CodedError {
  constructor(
    readonly slug: ProblemSlug,
    told: Coded,
    readonly more: More = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(told)
    this.name = 'ProblemError'
  }
}

export const problem = (slug: ProblemSlug, told: Coded, more: More = {}): Problem => ({
  type: problemBase + slug,
  title: titles[slug],
  status: problemTypes[slug],
  detail: codedWords(told),
  told,
  ...more,
})

/** Only messages that were written for the caller get through. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.slug, error.told, error.more)
  if (error instanceof StoreError) return problem(error.slug, error.told, error.at)
  if (error instanceof NotInRecord) return problem('not-found', error.told)
  if (error instanceof BadArgument) return invalid(error.told, [error.parameter])
  if (error instanceof UnknownInLens) {
    const errors = error.unknown.slice(0, mostErrors).map(({ parameter, value }) => ({
      pointer: `/${parameter}`,
      code: 'not-in-record' as const,
      ...said(coded('notInTheRecordOne', { parameter, value })),
    }))
    return problem('invalid-input', coded('stop', { message: error.told }), { errors })
  }
  if (error instanceof Unreadable)
    return problem('invalid-input', coded('stop', { message: error.told }), {
      errors: [{ pointer: '/files', code: 'refused', detail: error.message, told: error.told }],
    })
  if (error instanceof Refused) return problem('invalid-input', error.told, { errors: error.complaints.slice(0, mostErrors).map(at) })
  return httpFailure(error) ?? problem('internal', coded('somethingWentWrongInIsnad'))
}

const said = (told: Coded) => ({ detail: codedWords(told), told })

const at = (complaint: Complaint) => {
  const { path, field, fix, code = 'refused', told } = complaint
  return {
    // a field of a row is named as chain/1/agent
    pointer: pointerTo((path ?? field?.split('.') ?? []).flatMap(part => String(part).split('/'))),
    code,
    ...(fix !== null && { fix }),
    ...(told?.fix && { toldFix: told.fix }),
    ...said(toldOf(complaint)),
  }
}

const invalid = (told: Coded, parameters: string[]): Problem =>
  problem('invalid-input', told, {
    errors: parameters.map(parameter => ({ pointer: `/${parameter}`, code: 'refused' as const, ...said(told) })),
  })

/** Errors of Express and its body parser have a status; their messages may repeat the input, so they are not passed on. */
function httpFailure(error: unknown): Problem | null {
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status === 413) return problem('too-large', coded('theBodyIsLargerThan'))
  if (status === 415) return problem('unsupported-media-type', coded('sendTheBodyAsUncompressed'))
  if (status === 404) return problem('not-found', coded('thereIsNothingAtThis'))
  if (status < 400 || status >= 500) return null
  const parsing = error instanceof Error && 'type' in error && error.type === 'entity.parse.failed'
  const told = parsing ? coded('theBodyIsNotJson') : coded('theRequestCouldNotBeRead')
  return problem('invalid-input', told, parsing ? { errors: [{ pointer: '', code: 'refused', ...said(told) }] } : {})
}
