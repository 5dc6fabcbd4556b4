import type { Denial, Entity, Relation } from '../../server/contract/graph.ts'
import { place } from './place.ts'
import type { Loaded, Picture } from './state.ts'

export interface Addition {
  entities: readonly Entity[]
  relations: readonly Relation[]
  denials?: readonly Denial[]
  ghosts?: { entities: readonly Entity[]; relations: readonly Relation[] }
  total?: number
  truncated?: boolean
}

/** New entities are placed near their parents, unless nothing has a place yet: then the first layout places them. */
export function merge(picture: Picture, addition: Addition): Picture {
  const entities = new Map(picture.loaded.entities)
  for (const entity of addition.entities) entities.set(entity.id, entity)
  const relations = new Map(picture.loaded.relations)
  for (const relation of addition.relations)
    if (entities.has(relation.from) && entities.has(relation.to)) relations.set(relation.id, relation)

  const brought = [...addition.entities, ...addition.relations].map(item => item.id)
  const hidden = brought.some(id => picture.hidden.has(id))
    ? new Set([...picture.hidden].filter(id => !brought.includes(id)))
    : picture.hidden
  const denials = new Map(picture.loaded.denials)
  for (const denial of addition.denials ?? []) denials.set(denial.id, denial)
  const ghosts = addition.ghosts
    ? { entities: byId(addition.ghosts.entities), relations: byId(addition.ghosts.relations) }
    : picture.loaded.ghosts
  const loaded = {
    ...picture.loaded,
    ghosts,
    entities,
    relations,
    denials,
    total: addition.total ?? picture.loaded.total,
    truncated: picture.loaded.truncated || addition.truncated === true,
  }
  return { ...picture, loaded, hidden, positions: placeMissing(picture, loaded) }
}

/** The picture with other contents; positions are kept, also of what is gone, so that it comes back to its place. */
export function replace(picture: Picture, graph: Addition): Picture {
  const loaded = {
    entities: byId(graph.entities),
    relations: byId(graph.relations),
    denials: byId(graph.denials ?? []),
    ghosts: { entities: byId(graph.ghosts?.entities ?? []), relations: byId(graph.ghosts?.relations ?? []) },
    total: graph.total ?? graph.relations.length,
    truncated: graph.truncated === true,
  }
  return { ...picture, loaded, positions: placeMissing(picture, loaded) }
}

export function remove(picture: Picture, ids: ReadonlySet<string>): Picture {
  const keep = <T>(map: ReadonlyMap<string, T>, stays: (id: string, value: T) => boolean): Map<string, T> =>
    new Map([...map].filter(([id, value]) => stays(id, value)))
  return {
    ...picture,
    loaded: {
      ...picture.loaded,
      entities: keep(picture.loaded.entities, id => !ids.has(id)),
      relations: keep(picture.loaded.relations, (_, relation) => !ids.has(relation.from) && !ids.has(relation.to)),
    },
    positions: keep(picture.positions, id => !ids.has(id)),
    pinned: new Set([...picture.pinned].filter(id => !ids.has(id))),
  }
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map(item => [item.id, item]))

function placeMissing({ positions }: Picture, loaded: Loaded): Picture['positions'] {
  const missing = [...loaded.entities.keys(), ...loaded.ghosts.entities.keys()].filter(id => !positions.has(id))
  return positions.size === 0 || missing.length === 0
    ? positions
    : place(missing, [...loaded.relations.values(), ...loaded.ghosts.relations.values()], positions)
}
