import type * as z from 'zod'
import type { Lens } from './lens.ts'
import type { LensPair as Pair } from './what-if.ts'

type LensPair = z.output<typeof Pair>

/** The inverse of `sideOf`. */
export const pairOf = (a: Lens, b: Lens): LensPair =>
  Object.fromEntries([
    ...Object.entries(a).map(([key, value]) => [`a.${key}`, value]),
    ...Object.entries(b).map(([key, value]) => [`b.${key}`, value]),
  ]) as LensPair
