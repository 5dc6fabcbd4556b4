/** By Unicode code point as Neo4j orders strings, not by UTF-16 unit as JavaScript does. */

import { beat } from '../types/heartbeat.ts'

/** Comparing longer texts takes long enough to look at the clock. */
const LONG = 4096

/** Surrogates sort above U+E000–U+FFFF, as their code points do. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit >= 0xe000 ? unit - 0x800 : unit + 0x2000)

export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const shared = Math.min(a.length, b.length)
  if (shared > LONG) beat(shared >> 9)
  for (let i = 0; i < shared; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}
