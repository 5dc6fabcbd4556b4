import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Entity } from '../../server/contract/graph.ts'
import { type Fate, fateOrder } from '../notation/fates.ts'
import type { Line } from '../state/bundle.ts'
import { bare } from '../state/direction.ts'
import type { Scene } from '../state/state.ts'
import { edgeLabel, originsLabel } from './elements.ts'

const fateOf = (element: NodeSingular | EdgeSingular): Fate | null => fateOrder.find(fate => element.hasClass(fate)) ?? null

/** Everything drawn now, or the part of it that `ids` name (entities, and relations by their own id; ends come with their relations). */
export function sceneOf(
  cy: Core,
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
      .map(entity => {
        const node = cy.getElementById(entity.id)
        const { x, y } = node.position()
        return {
          id: entity.id,
          entity,
          look: { shape: node.data('shape'), family: node.data('family') },
          x,
          y,
          width: Number(node.data('width')),
          height: Number(node.data('height')),
          label: bare(String(node.data('label'))),
          fate: fateOf(node),
        }
      }),
    denials: chosen.flatMap(({ denial, bend, loop, id }) => {
      const edge = cy.getElementById(id)
      return denial ? [{ id, denial, bend, loop, labelAt: { dx: Number(edge.data('dx')), dy: Number(edge.data('dy')) } }] : []
    }),
    relations: chosen.flatMap(line => {
      const [relation] = line.relations
      if (!relation) return []
      const edge = cy.getElementById(line.id)
      const label = edgeLabel(line, phraseOf)
      // where the name has no room the canvas may show the number of origins alone
      const drawn = edge.data('label') === label
      return [
        {
          id: line.id,
          relation,
          bundle: line.relations,
          label,
          bend: line.bend,
          loop: line.loop,
          showLabel: drawn,
          labelAt: drawn ? { dx: Number(edge.data('dx')), dy: Number(edge.data('dy')) } : null,
          originsAlone: !drawn && originsLabel(line) !== '' && edge.data('label') === originsLabel(line),
          fate: fateOf(edge),
        },
      ]
    }),
  }
}
