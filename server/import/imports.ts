import type { ClaimRecord } from '../contract/claim.ts'
import type { ImportedBefore } from '../contract/import/before.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { isActive } from '../evidence/tally.ts'
import { madeOf } from './of-import.ts'
import { importOf } from './plan/ids.ts'

/** What was imported, the last first; told by the claims themselves, so that every copy of the app knows it. */
export function importsOf(ledger: Pick<Ledger, 'claims'>): ImportedBefore[] {
  const byImport = new Map<string, ClaimRecord[]>()
  for (const claim of ledger.claims.values()) {
    const batch = importOf(claim.id)
    if (batch === null) continue
    const list = byImport.get(batch)
    if (list) list.push(claim)
    else byImport.set(batch, [claim])
  }
  return [...byImport]
    .flatMap(([batch, named]) => {
      const claims = madeOf(named)
      return claims.length > 0 ? [summary(batch, claims)] : []
    })
    .sort((a, b) => (a.at === b.at ? (a.import < b.import ? 1 : -1) : (a.at ?? '') < (b.at ?? '') ? 1 : -1))
}

function summary(batch: string, claims: readonly ClaimRecord[]): ImportedBefore {
  const { recordedBy: by, recordedAt: at } = claims[0]!
  const corrected = claims.filter(({ supersedes }) => supersedes !== undefined).length
  const back = claims.findLast(({ withdrawn }) => withdrawn)?.withdrawn
  const standing = claims.filter(isActive).length
  const entered = corrected > 0 ? null : fileOf(String(claims[0]?.qualifiers.enteredIn ?? ''))
  return {
    ...{ import: batch, file: entered?.file ?? batch, table: entered?.table ?? null, by, at },
    ...{ claims: claims.length, corrected, standing, withdrawn: standing === 0 && back ? { by: back.by, at: back.at } : null },
  }
}

/** "owners.xlsx, Holders, row 17" */
export function fileOf(enteredIn: string): { file: string; table: string | null } | null {
  const [, place] = /^(.+), row \d+$/s.exec(enteredIn) ?? []
  if (place === undefined) return null
  const [, file, table] = /^(.+?\.[A-Za-z0-9]{1,8}), (.+)$/s.exec(place) ?? []
  return file !== undefined && table !== undefined ? { file, table } : { file: place, table: null }
}
