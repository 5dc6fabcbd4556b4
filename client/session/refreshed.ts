import { replace } from '../state/merge.ts'
import type { Picture } from '../state/state.ts'
import type { Seen } from './graph-under.ts'

/** Who stood there by relations or denials and has none left, not even one that is shown as withdrawn: they leave with what was said of them. */
function untiedBy({ loaded, pinned }: Picture, graph: Seen, also: ReadonlySet<string>): ReadonlySet<string> {
  const endsOf = (relations: Iterable<{ from: string; to: string }>): string[] => [...relations].flatMap(({ from, to }) => [from, to])
  const tied = new Set([
    ...endsOf([...graph.relations, ...graph.ghosts.relations]),
    ...graph.denials.flatMap(({ denier, target }) => [denier, target]),
    ...also,
  ])
  const stood = [...endsOf(loaded.relations.values()), ...[...loaded.denials.values()].flatMap(({ denier, target }) => [denier, target])]
  const elsewhere = new Set(graph.entities.flatMap(({ id, degree }) => (degree > 0 ? [id] : [])))
  return new Set(stood.filter(id => !tied.has(id) && !elsewhere.has(id) && !pinned.has(id)))
}

/** The picture with what the store now says of it, and with `also`, which is new; positions stay. Who lost all relations leaves, unless pinned. */
export function refreshed(picture: Picture, graph: Seen, also: readonly string[]): Picture {
  const shown = new Set([...picture.loaded.entities.keys(), ...also, ...graph.denials.flatMap(({ denier, target }) => [denier, target])])
  const entities = graph.entities.filter(({ id }) => shown.has(id))
  const known = new Set(entities.map(({ id }) => id))
  const lost = untiedBy(picture, graph, new Set(also))
  const bare = [...picture.loaded.entities.values()].filter(({ id }) => !known.has(id)).map(entity => ({ ...entity, degree: 0 }))
  return replace(picture, {
    entities: [...entities, ...bare].filter(({ id }) => !lost.has(id)),
    relations: graph.relations.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    denials: graph.denials,
    ghosts: graph.ghosts,
    total: graph.total,
    truncated: graph.truncated,
  })
}
