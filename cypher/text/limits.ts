/** How large a text may grow, and how a large one is gone through: in slices, with a look at the clock between them. */
import { CypherError } from '../types/errors.ts'
import { beat } from '../types/heartbeat.ts'
import type { Meter } from '../types/types.ts'

/** The longest text that a query may make, in UTF-16 units; every function is bounded by what it does with one of this length. */
export const MAX_TEXT = 2 ** 24
/** Units that are worked on between two looks at the clock. */
export const SLICE = 2 ** 17
/** Steps after which the clock is looked at for certain. */
const LOOK = 128

/** Call it with the length of a text before the text is made. */
export function guardText(length: number): void {
  if (length > MAX_TEXT) throw CypherError.notFaithful(`A text of more than ${MAX_TEXT.toLocaleString('en')} characters`)
}

/** Counts a text that is about to be made, where it is large, and looks at the clock. */
export function chargeText(ctx: Meter, length: number): void {
  guardText(length)
  if (length < SLICE) return
  ctx.charge(length * 2)
  ctx.tick(LOOK)
}

const isPair = (s: string, at: number): boolean => (s.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (s.charCodeAt(at) & 0xfc00) === 0xdc00

/** Whether a text may be taken apart at a place. */
export type MayCut = (s: string, at: number) => boolean

/** Cuts nowhere inside a code point. */
export const betweenCodePoints: MayCut = (s, at) => !isPair(s, at)

/** The parts of a text, each about a slice long, cut only where `mayCut` allows. */
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

/** A function of texts, slice by slice; what it gives is bounded and counted as it grows. */
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
