import type { Entity } from '../../server/contract/graph.ts'
import { type Fate, fateOrder } from '../notation/fates.ts'
import type { Line } from '../state/bundle.ts'
import { bare } from '../state/direction.ts'
import type { Scene } from '../state/state.ts'
import { edgeLabel, originsLabel } from './elements.ts'
import type { Stage } from './stage.ts'

const fateOf = ({ classes }: { classes: ReadonlySet<string> }): Fate | null => fateOrder.find(fate => classes.has(fate)) ?? null

/** Everything drawn now, or the part of it that `ids` name (entities, and relations by their own id; ends come with their relations). */
export function sceneOf(
  stage: Stage,
  entities: readonly Entity[],
  lines: readonly Line[],
  phraseOf: (type: string) => string,
  ids?: readonly string[],
): Scene {
  const asked = ids && new Set(ids)
  const chosen = lines.filter(
    line =>
      !asked ||
      (line.denial && asked.has(line.denial.denier)) ||
      line.relations.some(relation => asked.has(relation.id)) ||
      (asked.has(line.from) && asked.has(line.to)),
  )
  const ends = new Set(chosen.flatMap(line => [line.from, line.to]))
  return {
    entities: entities
      .filter(entity => !asked || asked.has(entity.id) || ends.has(entity.id))
      .flatMap(entity => {
        const node = stage.nodes.get(entity.id)
        if (!node) return []
        const { id, x, y, width, height, shape, family, label } = node
        return [{ id, entity, look: { shape, family }, x, y, width, height, label: bare(label.text), fate: fateOf(node) }]
      }),
    denials: chosen.flatMap(({ denial, bend, loop, id }) => {
      const edge = stage.edges.get(id)
      return denial && edge ? [{ id, denial, bend, loop, labelAt: { dx: edge.dx, dy: edge.dy } }] : []
    }),
    relations: chosen.flatMap(line => {
      const [relation] = line.relations
      const edge = stage.edges.get(line.id)
      if (!relation || !edge) return []
      const label = edgeLabel(line, phraseOf)
      // where the name has no room the canvas may show the number of origins alone
      const drawn = edge.label === label
      return [
        {
          id: line.id,
          relation,
          bundle: line.relations,
          label,
          bend: line.bend,
          loop: line.loop,
          showLabel: drawn,
          labelAt: drawn ? { dx: edge.dx, dy: edge.dy } : null,
          originsAlone: !drawn && originsLabel(line) !== '' && edge.label === originsLabel(line),
          fate: fateOf(edge),
        },
      ]
    }),
  }
}
