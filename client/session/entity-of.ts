import type { EntityCard } from '../../server/contract/answers.ts'
import type { Entity } from '../../server/contract/graph.ts'

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
