import type { ClaimRecord } from '../contract/claim.ts'
import { dependsOn } from './depends-on.ts'
import type { Ledger } from './ledger.ts'

export type FallReason =
  | { code: 'itself' }
  | { code: 'through' | 'stated' | 'heard' | 'rests'; of: string }
  | { code: 'released'; of: string; through: string }

/** Over any number of steps; the reason names the claim depended on. */
export function fallWithDependents(ledger: Ledger, fallen: Map<string, FallReason>): void {
  const queue = [...fallen.keys()]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const claim of ledger.dependents.get(id)) {
      if (fallen.has(claim.id)) continue
      fallen.set(claim.id, { code: 'rests', of: id })
      queue.push(claim.id)
    }
  }
}

/** Every claim that depends on it, over any number of steps; without itself. */
export function hangingOn(ledger: Ledger, claimId: string): string[] {
  const fallen = new Map<string, FallReason>([[claimId, { code: 'itself' }]])
  fallWithDependents(ledger, fallen)
  fallen.delete(claimId)
  return [...fallen.keys()].sort()
}

export function restsOn(ledger: Ledger, claim: ClaimRecord): ClaimRecord[] {
  const found = new Map<string, ClaimRecord>()
  const queue = [claim]
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const id of dependsOn(next)) {
      const below = ledger.claims.get(id)
      if (!below || found.has(id) || id === claim.id) continue
      found.set(id, below)
      queue.push(below)
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
