import type { Denial, Entity, Relation } from '../../server/contract/graph.ts'
import { type Line, lines } from '../state/bundle.ts'
import type { ExplorerState, Loaded, Point, Visible } from '../state/state.ts'
import { visible } from '../state/visible.ts'

export interface Drawing {
  seen: Visible
  entities: readonly Entity[]
  lines: readonly Line[]
  fates: ExplorerState['fates']
}

const drawings = new WeakMap<Visible, Drawing>()
/** What is visible, with its lines; the same object while nothing visible changed. */
export function drawingOf(state: ExplorerState): Drawing {
  const seen = visible(state)
  let drawing = drawings.get(seen)
  if (!drawing) {
    drawing = drawn(seen, state.picture.loaded)
    drawings.set(seen, drawing)
  }
  return drawing
}

export function placesIn(state: ExplorerState): ReadonlyMap<string, Point> {
  const { positions } = state.picture
  return new Map(drawingOf(state).entities.flatMap(({ id }): [string, Point][] => (positions.has(id) ? [[id, positions.get(id)!]] : [])))
}

/** Ghosts stand only beside the denials that make them so. */
function drawn(seen: Visible, { entities, ghosts }: Loaded): Drawing {
  const present = new Map(seen.entities.map(entity => [entity.id, entity]))
  const faint = seen.denials.length > 0 ? ghosts : { entities: new Map<string, Entity>(), relations: new Map<string, Relation>() }
  for (const entity of faint.entities.values()) if (!present.has(entity.id)) present.set(entity.id, entity)
  for (const { denier, target } of seen.denials)
    for (const id of [denier, target]) {
      const entity = entities.get(id)
      if (entity && !present.has(id)) present.set(id, entity)
    }
  const unseen = [...faint.relations.values()].filter(({ from, to }) => present.has(from) && present.has(to))
  const faded = new Set([...present.keys()].filter(id => faint.entities.has(id)))
  for (const { denier, target } of seen.denials) for (const id of [denier, target]) faded.delete(id)
  for (const { id } of seen.entities) faded.delete(id)
  return {
    seen,
    entities: [...present.values()],
    lines: [...lines(seen.relations), ...lines(unseen), ...seen.denials.flatMap(denialLine)],
    fates: new Map([...unseen.map(({ id }) => id), ...faded].map(id => [id, 'ghost'])),
  }
}

const denialLine = (denial: Denial): Line[] =>
  denial.denier === denial.target
    ? []
    : [{ id: denial.id, from: denial.denier, to: denial.target, relations: [], denial, bend: 0, loop: 0 }]

export function relationsAbout(id: string, { seen }: Drawing, angleOf: (other: string) => number): Relation[] {
  const about = seen.relations.filter(relation => relation.from === id || relation.to === id)
  const other = (relation: Relation): string => (relation.from === id ? relation.to : relation.from)
  return about.sort((a, b) => angleOf(other(a)) - angleOf(other(b)) || (a.id < b.id ? -1 : 1))
}
