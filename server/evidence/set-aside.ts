import { fallWithDependents } from './dependence.ts'
import type { Ledger } from './ledger.ts'

/** With the reason in words. More ids never mean fewer claims. */
export function setAside(ledger: Ledger, without: readonly string[]): Map<string, string> {
  const fallen = new Map<string, string>()
  const fell = (claims: readonly { id: string }[], reason: string) => {
    for (const { id } of claims) if (!fallen.has(id)) fallen.set(id, reason)
  }
  const nameOf = (id: string) => ledger.entities.get(id)?.name ?? id
  for (const id of without) {
    if (ledger.claims.has(id)) fell([{ id }], 'set aside itself')
    fell(ledger.byAgent.get(id), `passes through ${nameOf(id)}`)
    for (const source of withParts(ledger, id)) {
      fell(ledger.bySource.get(source), `stated in ${nameOf(source)}`)
      fell(ledger.byRecording.get(source), `heard in ${nameOf(source)}`)
    }
    for (const recording of ledger.cameThrough.get(id))
      for (const source of withParts(ledger, recording.id))
        fell(ledger.byRecording.get(source), `heard in ${nameOf(source)}, which came through ${nameOf(id)}`)
  }
  fallWithDependents(ledger, fallen)
  return fallen
}

export function withParts(ledger: Ledger, sourceId: string): Set<string> {
  const sources = new Set([sourceId])
  for (const id of sources) for (const part of ledger.parts.get(id)) sources.add(part.id)
  return sources
}
