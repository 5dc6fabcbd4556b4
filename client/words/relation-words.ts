import type { Relation } from '../../server/contract/graph.ts'
import { saidAs, voiceOf } from '../../server/contract/record-words.ts'
import type { Catalogue } from './catalogue/namespaces.ts'
import { listOf } from './catalogue/words-of.ts'
import { t } from './t.ts'

/** A message with the names at its tag: "<names/>" after "states", "report", "says", or within "our inference from what … published". */
export interface SaidBy {
  of: keyof Catalogue['words'] & string
  ids: readonly string[]
}

/** Publishers state or report; whoever is quoted says; what we infer is ours. */
export function saidBy({ derived, modality, asserterIds, publisherIds }: Relation): SaidBy {
  if (derived) return { of: 'inferredFrom', ids: publisherIds }
  const own = asserterIds.filter(id => publisherIds.includes(id))
  switch (voiceOf(modality)) {
    case 'publisher':
      return { of: 'statedBy', ids: own }
    case 'vouched':
      return { of: 'reportedBy', ids: own }
    case 'speaker':
      return { of: saidAs(modality) === 'wish' ? 'wishedBy' : 'saidBy', ids: asserterIds }
  }
}

export function saidByText(relation: Relation, nameOf: (id: string) => string): string {
  const { of, ids } = saidBy(relation)
  return t(of, { many: ids.length }).replace('<names/>', () => listOf(ids.map(nameOf)))
}
