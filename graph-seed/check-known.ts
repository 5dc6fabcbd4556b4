/** What a record may point at: the seed's own records and those that it builds on. */
import type { ClaimRecord } from '../server/contract/claim.ts'
import type { EntityRecord } from '../server/contract/graph.ts'
import type { Predicate } from '../server/contract/ontology.ts'
import type { Records } from '../server/store/records.ts'
import { didYouMean, type Finding, quoted } from './finding.ts'

export interface Known {
  entities: Map<string, EntityRecord>
  claims: Map<string, ClaimRecord>
  predicates: Map<string, Predicate>
  broken: ReadonlySet<string>
}

/** Later records win over earlier ones of the same id. */
export function knownFrom(broken: ReadonlySet<string>, ...records: Records[]): Known {
  const byId = <T extends { id: string }>(pick: (each: Records) => T[]) => new Map(records.flatMap(pick).map(item => [item.id, item]))
  return { entities: byId(each => each.entities), claims: byId(each => each.claims), predicates: byId(each => each.predicates), broken }
}

const homes = { entity: 'entities.json or a file in sources/', claim: 'a file in sources/', predicate: 'predicates.json' }

/** The finding for an id that is not known; none where its record is there but could not be read. */
export function missing(
  field: string | null,
  word: keyof typeof homes,
  id: string,
  known: Known,
): Pick<Finding, 'field' | 'reason' | 'fix'>[] {
  if (known.broken.has(id)) return []
  const ids = word === 'entity' ? known.entities : word === 'claim' ? known.claims : known.predicates
  return [{ field, reason: `unknown ${word} ${quoted(id)}`, fix: didYouMean(id, ids.keys()) ?? `it has to be in ${homes[word]}` }]
}

/** Whether a partial date is in the calendar: 2022-02-30 is not. */
export function realDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const made = new Date(Date.UTC(2000, month - 1, day))
  made.setUTCFullYear(year, month - 1, day)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}
