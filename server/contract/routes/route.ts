import * as z from 'zod'
import type { Address } from '../addresses.ts'

export const Id = z.strictObject({ id: z.string().min(1).max(400) })
export const ids = (longest: number) =>
  z.preprocess(one => (one === undefined ? [] : Array.isArray(one) ? one : [one]), z.array(z.string().min(1).max(longest)).max(20_000))
export const limit = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback)

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Address {
  summary: string
  params: P
  query: Q
  body: B
  output: O
  /** With an Idempotency-Key it is written once, however often it comes. */
  once?: true
  files?: true
}
const none = z.strictObject({})
export const route = <
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodType,
>(
  entry: Address & {
    summary: string
    params?: P
    query?: Q
    body?: B
    output: O
    once?: true
    files?: true
  },
): Route<P, Q, B, O> => ({ params: none as unknown as P, query: none as unknown as Q, body: z.undefined() as unknown as B, ...entry })
