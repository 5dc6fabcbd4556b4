/** A lens passes over all claims, and a list is faster than a look-up by id. */
import type { ClaimRecord } from '../contract/claim.ts'
import { placeOf } from './by-id.ts'
import type { Ledger } from './ledger.ts'
import type { TouchedClaim } from './touched.ts'

export interface NumberedClaims {
  /** A claim keeps its number when the ledger changes, so only a newly built ledger has them in the order of ids. */
  claims: readonly ClaimRecord[]
  order: Int32Array
  numberOf: ReadonlyMap<string, number>
}

interface Numbered extends NumberedClaims {
  claims: ClaimRecord[]
  numberOf: Map<string, number>
}

const claimsOf = new WeakMap<Ledger, Numbered>()

export function numberedClaims(ledger: Ledger): NumberedClaims {
  const known = claimsOf.get(ledger)
  if (known) return known
  const claims = [...ledger.claims.list]
  const numbered = { claims, order: Int32Array.from(claims.keys()), numberOf: new Map(claims.map(({ id }, i) => [id, i])) }
  claimsOf.set(ledger, numbered)
  return numbered
}

export const numberIn = (ledger: Ledger, id: string): number | undefined => claimsOf.get(ledger)?.numberOf.get(id)

export function canDrop(ledger: Ledger, ids: readonly string[]): boolean {
  const known = claimsOf.get(ledger)
  if (!known || ids.length === 0) return true
  const least = known.claims.length - ids.length
  return ids.every(id => (known.numberOf.get(id) ?? -1) >= least)
}

export function followNumbers(before: Ledger, after: Ledger, touched: readonly TouchedClaim[]): void {
  const known = claimsOf.get(before)
  if (!known) return
  const { claims, numberOf } = known
  let { order } = known
  for (const { id, after: now } of touched) {
    const number = numberOf.get(id)
    if (number !== undefined) {
      if (now) claims[number] = now
      else {
        order = order.filter(each => each !== number)
        numberOf.delete(id)
      }
    } else if (now) {
      const place = placeOf({ length: order.length, at: i => claims[order[i] as number] as ClaimRecord }, id)
      const longer = new Int32Array(order.length + 1)
      longer.set(order.subarray(0, place))
      longer[place] = claims.length
      longer.set(order.subarray(place), place + 1)
      order = longer
      numberOf.set(id, claims.length)
      claims.push(now)
    }
  }
  claims.length = numberOf.size
  claimsOf.set(after, { claims, order, numberOf })
}
