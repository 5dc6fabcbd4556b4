/** Records in the order that a store answers them: lists that are sets are sorted. */
import type { Records } from '../../server/evidence/records.ts'

export function sorted(records: Records): Records {
  const byId = <T extends { id: string }>(list: T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    entities: byId(records.entities),
    claims: byId(records.claims).map(claim => ({
      ...claim,
      denies: [...claim.denies].sort(),
      contradicts: [...claim.contradicts].sort(),
      supports: [...claim.supports].sort(),
    })),
    predicates: byId(records.predicates),
    assessments: byId(records.assessments),
    kinds: records.kinds,
    families: records.families,
  }
}
