/** How large a text may grow; large ones are processed in slices, with a look at the clock between them. */
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import type { Meter } from '../types/types.ts'

/** In UTF-16 units; every function must cope with a text of this length. */
export const MAX_TEXT = 2 ** 24
/** Units between two looks at the clock. */
export const SLICE = 2 ** 17
const LOOK = 128

/** Call it before the text is made. */
export function guardText(length: number): void {
  if (length > MAX_TEXT) throw CypherError.notFaithful(`A text of more than ${MAX_TEXT.toLocaleString('en')} characters`)
}

/** Call it before a text is made: charges large ones, and looks at the clock. */
export function chargeText(ctx: Meter, length: number): void {
  guardText(length)
  if (length < SLICE) return
  ctx.charge(length * 2)
  ctx.tick(LOOK)
}

const isPair = (s: string, at: number): boolean => (s.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (s.charCodeAt(at) & 0xfc00) === 0xdc00

export type MayCut = (s: string, at: number) => boolean

export const betweenCodePoints: MayCut = (s, at) => !isPair(s, at)

/** Each about a slice long, cut only where `mayCut` allows. */
export function* slicesOf(s: string, mayCut: MayCut = betweenCodePoints): Generator<string> {
  for (let from = 0; from < s.length; ) {
    let to = Math.min(from + SLICE, s.length)
    while (to < s.length && !mayCut(s, to)) {
      to++
      if (to % SLICE === 0) beat(LOOK)
    }
    beat(to - from >= SLICE ? LOOK : 1)
    yield s.slice(from, to)
    from = to
  }
}

/** Slice by slice; the result is bounded and charged as it grows. */
export function mapText(s: string, of: (slice: string) => string, ctx: Meter, mayCut: MayCut = betweenCodePoints): string {
  if (s.length <= SLICE) return of(s)
  const parts: string[] = []
  let length = 0
  for (const slice of slicesOf(s, mayCut)) {
    const part = of(slice)
    length += part.length
    chargeText(ctx, length)
    parts.push(part)
  }
  return parts.join('')
}
