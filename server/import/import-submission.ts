import type { Imported } from '../contract/import.ts'
import { coded } from '../contract/told/coded.ts'
import type { Ledger } from '../evidence/ledger.ts'
import { relationId } from '../evidence/relation-id.ts'
import { complaint } from '../record/complaint.ts'
import { idComplaints } from '../record/ids.ts'
import { Refused, refuseIf } from '../record/refused.ts'
import type { Submission } from '../record/submit.ts'
import { applyImport, type MaterialInput } from './import-material.ts'
import { importOf } from './plan/ids.ts'
import { mappingToKeep, shapeOf } from './shape.ts'

/** Throws Refused, also where nothing is new. */
export const importSubmission =
  (input: MaterialInput, by: string): Submission =>
  (ledger, at) => {
    refuseIf(idComplaints(undefined, () => false, by))
    const { plan, change } = applyImport(ledger, input, { by, at })
    if (plan.added.claims.length === 0)
      throw new Refused([complaint('files', coded('thereIsNoNewClaim'), coded('theDryRunSaysWhy'), ['files'])])
    const key = shapeOf(plan.sheet.table.columns)
    return { id: plan.batch, change, remember: { key, of: mappingToKeep(plan.mapping), digest: plan.batch } }
  }

const mostEnds = 5000

export function imported(ledger: Ledger, batch: string): Imported {
  const claims = [...ledger.claims.values()].filter(({ id }) => importOf(id) === batch)
  const { recordedAt, recordedBy } = claims[0] ?? {}
  const brought = [...ledger.entities.values()].filter(entity => entity.recordedAt === recordedAt && entity.recordedBy === recordedBy)
  const sources = brought.filter(({ facts }) => facts !== null).length
  const drawn = claims.filter(({ predicate, polarity }) => polarity === 'positive' && ledger.predicates.get(predicate)?.drawn)
  return {
    ...{ import: batch, claims: claims.length, entities: brought.length - sources, sources },
    relations: new Set(drawn.map(claim => relationId(claim, ledger.predicates.get(claim.predicate)))).size,
    ends: [...new Set(claims.flatMap(({ subject, object }) => [subject, object]))].slice(0, mostEnds),
  }
}
