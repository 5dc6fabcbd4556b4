/** One step: each changed claim is corrected, each added row a new claim, each named claim withdrawn. */

import type { ChangesWritten } from '../../contract/sheets.ts'
import { coded } from '../../contract/told/coded.ts'
import type { Ledger } from '../../evidence/ledger.ts'
import { putting } from '../../evidence/records-change.ts'
import { complaint } from '../../record/complaint.ts'
import { claimDigest } from '../../record/digest.ts'
import { idComplaints } from '../../record/ids.ts'
import { Refused, refuseIf } from '../../record/refused.ts'
import type { Submission } from '../../record/submit.ts'
import type { Material } from '../../tables/table.ts'
import { ofImport } from '../of-import.ts'
import { batchName, claimIdOf, rowDeleted } from '../plan/ids.ts'
import { readChanges, standingOf } from './read-changes.ts'

export interface ChangesToWrite {
  material: Material
  by: string
  withdraw: readonly string[]
  mine: readonly string[]
}

/** Throws Refused, also where nothing is to be written. */
export const changesSubmission =
  ({ material, by, withdraw, mine }: ChangesToWrite): Submission =>
  (ledger, at) => {
    refuseIf(idComplaints(undefined, () => false, by))
    const { report, claims, entities, added } = readChanges(ledger, material)
    const file = material.files.map(({ name }) => name.replace(/^.*[\\/]/, '')).join(' and ')
    const batch = batchName(file, at, ledger.claims.values())
    const wanted = new Set([
      ...report.changed.map(({ of }) => of),
      ...report.conflicts.flatMap(({ of }) => (mine.includes(of) ? [of] : [])),
    ])
    const corrected = [...claims].flatMap(([id, { row, claim }]) => {
      const standing = wanted.has(id) ? standingOf(ledger, ledger.claims.get(id)!) : null
      if (!standing) return []
      const { withdrawn: _, ...said } = claim
      const made = {
        ...said,
        id: claimIdOf(batch, row, 1),
        status: 'active' as const,
        supersedes: standing.id,
        recordedAt: at,
        recordedBy: by,
      }
      return [
        { ...standing, status: 'superseded' as const },
        { ...made, digest: claimDigest(made) },
      ]
    })
    const deleted = new Set(report.deleted.map(({ claim }) => claim))
    const gone = withdraw.flatMap(id => {
      const claim = ledger.claims.get(id)
      return claim && deleted.has(id)
        ? [{ ...claim, status: 'retracted' as const, withdrawn: { by, at, reason: rowDeleted(file, batch) } }]
        : []
    })
    const changed = [...entities].flatMap(([id, entity]) => (wanted.has(id) ? [entity] : []))
    const fresh = [...added].map(([row, { claim }]) => {
      const qualifiers = { ...claim.qualifiers, enteredIn: `${file}, row ${row}` }
      const made = { ...claim, qualifiers, id: claimIdOf(batch, row, 1), recordedAt: at, recordedBy: by }
      return { ...made, digest: claimDigest(made) }
    })
    const brought = new Map([...added.values()].flatMap(each => each.entities.map(entity => [entity.id, entity] as const)))
    const made = [...brought.values()].map(entity => ({ ...entity, recordedBy: by, recordedAt: at }))
    if (corrected.length + gone.length + changed.length + fresh.length === 0)
      throw new Refused([complaint('files', coded('nothingIsChangedInIt'), coded('lookAtTheChangesFirst'), ['files'])])
    return { id: batch, change: putting({ claims: [...corrected, ...gone, ...fresh], entities: [...changed, ...made] }) }
  }

export function changesWritten(ledger: Ledger, batch: string): ChangesWritten {
  const { own, gone } = ofImport(ledger.claims.values(), batch)
  return {
    import: batch,
    corrected: own.filter(({ supersedes }) => supersedes !== undefined).length,
    added: own.filter(({ supersedes }) => supersedes === undefined).length,
    withdrawn: gone.length,
  }
}
