/** Who says a relation, in the words that stand under its sentence. */
import type { Relation } from '../../server/contract/graph.ts'

export interface SaidBy {
  /** "states", "report", "says", "our inference from what … published": before the names. */
  lead: string
  names: readonly { id: string; name: string }[]
  /** After the names. */
  rest: string
}

/** Publishers state or report; whoever is quoted says; what we infer is ours. The verb agrees with the names. */
export function saidBy(relation: Relation, nameOf: (id: string) => string): SaidBy {
  const one = (ids: readonly string[], singular: string, plural: string): string => (ids.length === 1 ? singular : plural)
  const named = (ids: readonly string[]): SaidBy['names'] => ids.map(id => ({ id, name: nameOf(id) }))
  const speakers = relation.speakerIds
  if (relation.derived) return { lead: 'our inference from what', names: named(relation.publisherIds), rest: 'published' }
  const own = relation.speakerIds.filter(id => relation.publisherIds.includes(id))
  switch (relation.modality) {
    case 'asserted':
      return { lead: one(own, 'states', 'state'), names: named(own), rest: '' }
    case 'reported':
      return { lead: one(own, 'reports', 'report'), names: named(own), rest: '' }
    default:
      return {
        lead: one(speakers, 'says', 'say'),
        names: named(speakers),
        rest: relation.modality === 'intended' ? '; a wish or a plan' : '',
      }
  }
}

/** "states Middle East Monitor", as one text. */
export function saidByText(relation: Relation, nameOf: (id: string) => string): string {
  const { lead, names, rest } = saidBy(relation, nameOf)
  return `${lead} ${listed(names.map(({ name }) => name))}${rest.startsWith(';') || rest === '' ? rest : ` ${rest}`}`
}

/** "A, B and C" */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
