import type { Paths } from '../../server/contract/answers.ts'
import type { PathHighlight } from '../state/state.ts'

export const highlightOf = ({ paths }: Paths, from: string, to: string): PathHighlight => ({
  from,
  to,
  entities: new Set(paths.flatMap(path => path.entities.map(entity => entity.id))),
  relations: new Set(paths.flatMap(path => path.relations.map(relation => relation.id))),
})
