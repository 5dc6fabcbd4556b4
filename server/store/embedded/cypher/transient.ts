import type { QueryContext, Value } from './types.ts'

/** Smaller values than this are gone before the next row, so they are not counted; what keeps them counts them. */
const LARGE_BYTES = 1 << 20

/** Counts a value that was just made as working memory, where it is large enough to matter by itself. */
export function chargeTransient(ctx: QueryContext, value: Value): void {
  const bytes = typeof value === 'string' ? value.length * 2 : Array.isArray(value) ? value.length * 8 : 0
  if (bytes >= LARGE_BYTES) ctx.charge(bytes)
}
