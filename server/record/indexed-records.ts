import type { ClaimRecord } from '../contract/claim.ts'
import type { Assessment, EntityRecord } from '../contract/graph.ts'
import { Grouped } from '../evidence/grouped.ts'
import type { Records } from '../evidence/records.ts'

export interface IndexedRecords {
  entities: ReadonlyMap<string, EntityRecord>
  claims: ReadonlyMap<string, ClaimRecord>
  assessments: ReadonlyMap<string, Assessment>
  claimsIn: Grouped<ClaimRecord>
  judgementsIn: Grouped<Assessment>
}

export function indexedRecords({ entities, claims, assessments }: Records): IndexedRecords {
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const claimsIn = new Grouped<ClaimRecord>()
  for (const claim of claims) claimsIn.add(claim.source, claim)
  const judgementsIn = new Grouped<Assessment>()
  for (const each of assessments) {
    const source = each.claim === null ? each.source : byId.get(each.claim)?.source
    if (source) judgementsIn.add(source, each)
  }
  return {
    entities: new Map(entities.map(entity => [entity.id, entity])),
    claims: byId,
    assessments: new Map(assessments.map(each => [each.id, each])),
    claimsIn,
    judgementsIn,
  }
}
