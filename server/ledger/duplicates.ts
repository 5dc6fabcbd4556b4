import type { Duplicate } from '../contract/write.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { matchNames } from '../names/match.ts'

const most = 20

/** Compares every name of every entity; same names first, then those to be reviewed. */
export function duplicates(ledger: Ledger, name: string, kind?: string): Duplicate[] {
  const asPerson = kind === undefined || ledger.kinds.carries(kind, 'Person')
  const found: Duplicate[] = []
  for (const { id, kind: its, labels, name: canonical, names } of ledger.entities.values()) {
    const way = asPerson && labels.includes('Person') ? 'person' : 'other'
    const values = [...new Set([canonical, ...names.map(each => each.value)])]
    const rated = values.map(value => ({ value, verdict: matchNames(name, value, way) }))
    const best = rated.find(each => each.verdict === 'match') ?? rated.find(each => each.verdict === 'review')
    if (best && best.verdict !== 'no-match') found.push({ id, kind: its, canonical, name: best.value, verdict: best.verdict })
  }
  return found.sort((a, b) => (a.verdict < b.verdict ? -1 : a.verdict > b.verdict ? 1 : 0)).slice(0, most)
}
