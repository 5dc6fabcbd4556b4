import type { Relation } from '../../server/contract/graph.ts'
import { listOf } from './catalogue/words-of.ts'
import { t } from './t.ts'

export interface SaidBy {
  /** "states", "report", "says", "our inference from what … published": before the names. */
  lead: string
  names: readonly { id: string; name: string }[]
  rest: string
}

/** Publishers state or report; whoever is quoted says; what we infer is ours. The verb agrees with the names. */
export function saidBy(relation: Relation, nameOf: (id: string) => string): SaidBy {
  const named = (ids: readonly string[]): SaidBy['names'] => ids.map(id => ({ id, name: nameOf(id) }))
  const speakers = relation.speakerIds
  if (relation.derived) return { lead: t('ourInferenceFromWhat'), names: named(relation.publisherIds), rest: t('published') }
  const own = relation.speakerIds.filter(id => relation.publisherIds.includes(id))
  switch (relation.modality) {
    case 'asserted':
      return { lead: t('statesVerb', { speakers: own.length }), names: named(own), rest: '' }
    case 'reported':
      return { lead: t('reportsVerb', { speakers: own.length }), names: named(own), rest: '' }
    default:
      return {
        lead: t('saysVerb', { speakers: speakers.length }),
        names: named(speakers),
        rest: relation.modality === 'intended' ? t('aWishOrAPlan') : '',
      }
  }
}

export function saidByText(relation: Relation, nameOf: (id: string) => string): string {
  const { lead, names, rest } = saidBy(relation, nameOf)
  return `${lead} ${listOf(names.map(({ name }) => name))}${rest.startsWith(';') || rest === '' ? rest : ` ${rest}`}`
}
