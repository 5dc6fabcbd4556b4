import type { EntityCard } from '../../server/contract/answers.ts'
import type { Entity } from '../../server/contract/graph.ts'

/** The entity of a card, without what the card adds. */
export const pickEntity = ({ id, kind, kinds, name, names, status, resolved, wikidata, note, degree }: EntityCard): Entity => ({
  id,
  kind,
  kinds,
  name,
  names,
  status,
  resolved,
  wikidata,
  note,
  degree,
})
