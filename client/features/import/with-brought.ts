import type { Seen } from '../../session/graph-under.ts'
import { replace } from '../../state/merge.ts'
import type { Picture } from '../../state/state.ts'

/** The picture with what the store now says of it and with the entities `also`; positions stay, and what is new has a place near its own. */
export function withBrought(picture: Picture, graph: Seen, also: readonly string[]): Picture {
  const shown = new Set([...picture.loaded.entities.keys(), ...also])
  const entities = graph.entities.filter(({ id }) => shown.has(id))
  const known = new Set(entities.map(({ id }) => id))
  const bare = [...picture.loaded.entities.values()].filter(({ id }) => !known.has(id)).map(entity => ({ ...entity, degree: 0 }))
  return replace(picture, {
    ...graph,
    entities: [...entities, ...bare],
    relations: graph.relations.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  })
}
