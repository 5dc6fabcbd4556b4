/** Every failure as application/problem+json (RFC 9457). */
import * as z from 'zod'
import { ToldProblem } from './told/schema.ts'

export const problemTypes = {
  'invalid-input': 400,
  'invalid-query': 400,
  unauthorized: 401,
  forbidden: 403,
  'read-only': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'foreign-data': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'not-faithful': 422,
  'too-many': 429,
  'headers-too-large': 431,
  internal: 500,
  'store-unreachable': 503,
  timeout: 504,
  cancelled: 499,
  'too-much-memory': 507,
} as const
export type ProblemSlug = keyof typeof problemTypes

/** As the contract's check names it, or ours. `refused`: only `detail` tells. */
export const valueErrors = [
  'missing',
  'too-small',
  'too-big',
  'invalid-type',
  'invalid-value',
  'invalid-format',
  'unknown-parameter',
  'not-in-record',
  'refused',
] as const
export type ValueError = (typeof valueErrors)[number]

/** `type` is problemBase + slug; `errors[].pointer` points into the input; `told` and `toldFix` are `detail` and `fix` as codes. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  told: ToldProblem.optional(),
  errors: z
    .array(
      z.object({
        pointer: z.string(),
        code: z.enum(valueErrors),
        fix: z.string().optional(),
        detail: z.string(),
        told: ToldProblem.optional(),
        toldFix: ToldProblem.optional(),
      }),
    )
    .optional(),
  line: z.int().optional(),
  column: z.int().optional(),
  code: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>

/** Relative, so that no host is named; GET on it explains the problem. */
export const problemBase = '/problems/'
