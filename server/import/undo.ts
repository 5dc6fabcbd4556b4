import type { UndoInput, Undone } from '../contract/import.ts'
import { coded } from '../contract/told/coded.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { putting } from '../evidence/records-change.ts'
import { complaint } from '../record/complaint.ts'
import { idComplaints } from '../record/ids.ts'
import { Refused, refuseIf } from '../record/refused.ts'
import type { Submission } from '../record/submit.ts'
import { ofImport } from './of-import.ts'

/** What it corrected or withdrew stands again; claims changed meanwhile stay as they are. Throws Refused where nothing is left to undo. */
export const undoSubmission =
  ({ import: batch, by, reason = `The import ${batch} was taken back.` }: UndoInput): Submission =>
  (ledger, at) => {
    refuseIf(idComplaints(undefined, () => false, by))
    const { own, gone } = ofImport(ledger.claims.values(), batch)
    if (own.length + gone.length === 0) throw new Refused([complaint('import', coded('thereIsNoImport', { batch }))])
    if (gone.length === 0 && !own.some(({ status }) => status === 'active'))
      throw new Refused([complaint('import', coded('hasBeenTakenBackAlready', { batch }))])
    const back = own.filter(({ status }) => status === 'active')
    const corrected = back.flatMap(({ supersedes }) => (supersedes === undefined ? [] : (ledger.claims.get(supersedes) ?? [])))
    const claims = [
      ...back.map(claim => ({ ...claim, status: 'retracted' as const, withdrawn: { by, at, reason } })),
      ...corrected.map(claim => ({ ...claim, status: 'active' as const })),
      ...gone.map(({ withdrawn: _, ...claim }) => ({ ...claim, status: 'active' as const })),
    ]
    return { id: batch, change: putting({ claims }) }
  }

const mostAlone = 5000

export function undone(ledger: Ledger, batch: string): Undone {
  const { own } = ofImport(ledger.claims.values(), batch)
  const its = new Set(own.map(({ id }) => id))
  const at = own.find(({ withdrawn }) => withdrawn)?.withdrawn?.at
  const withdrawn = own.filter(each => each.withdrawn?.at === at).length
  const recordedAt = own[0]?.recordedAt
  const brought = new Set(
    [...ledger.entities.values()].filter(entity => entity.recordedAt !== undefined && entity.recordedAt === recordedAt).map(({ id }) => id),
  )
  const others = [...ledger.claims.values()].filter(
    ({ id, status, subject, object, source }) =>
      status === 'active' && !its.has(id) && [subject, object, source].some(each => brought.has(each)),
  ).length
  const standing = new Set(
    [...ledger.claims.values()].flatMap(({ status, subject, object, source, chain }) =>
      status === 'active' ? [subject, object, source, ...chain.map(({ agent }) => agent)] : [],
    ),
  )
  const alone = [...brought].filter(id => !standing.has(id)).slice(0, mostAlone)
  return { import: batch, withdrawn, kept: own.length - withdrawn, others, alone }
}
