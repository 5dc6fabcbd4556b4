import { beatOver } from '../types/heartbeat.ts'
import type { Meter, Value } from '../types/types.ts'

/** Smaller values are gone before the next row, so only what keeps them counts them. */
const LARGE_BYTES = 1 << 20

const bytesOf = (v: Value | undefined): number => (typeof v === 'string' ? v.length * 2 : Array.isArray(v) ? v.length * 8 : 0)

export function chargeTransient(ctx: Meter, one: Value, other?: Value): void {
  const bytes = bytesOf(one) + bytesOf(other)
  if (bytes < 4096) return
  beatOver(one)
  beatOver(other)
  if (bytes >= LARGE_BYTES) ctx.charge(bytes)
}
