import { type FallReason, fallWithDependents } from './dependence.ts'
import type { Ledger } from './ledger.ts'

/** Each with its reason. More ids never mean fewer claims. */
export function setAside(ledger: Ledger, without: readonly string[]): Map<string, FallReason> {
  const fallen = new Map<string, FallReason>()
  const fell = (claims: readonly { id: string }[], reason: FallReason) => {
    for (const { id } of claims) if (!fallen.has(id)) fallen.set(id, reason)
  }
  for (const id of without) {
    if (ledger.claims.has(id)) fell([{ id }], { code: 'itself' })
    fell(ledger.byAgent.get(id), { code: 'through', of: id })
    for (const source of withParts(ledger, id)) {
      fell(ledger.bySource.get(source), { code: 'stated', of: source })
      fell(ledger.byRecording.get(source), { code: 'heard', of: source })
    }
    for (const recording of ledger.cameThrough.get(id))
      for (const source of withParts(ledger, recording.id))
        fell(ledger.byRecording.get(source), { code: 'released', of: source, through: id })
  }
  fallWithDependents(ledger, fallen)
  return fallen
}

export function withParts(ledger: Ledger, sourceId: string): Set<string> {
  const sources = new Set([sourceId])
  for (const id of sources) for (const part of ledger.parts.get(id)) sources.add(part.id)
  return sources
}
