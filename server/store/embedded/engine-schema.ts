/** What the record declares, for the engine's SHOW and its full-text search. */

import type { PropertyGraph } from '../../../cypher/graph/property-graph.ts'
import type { Schema } from '../../../cypher/types/types.ts'
import { declaredIndexes, fulltextIndexes, lookupIndexes } from '../declared-indexes.ts'

export const engineSchema = (graph: PropertyGraph): Schema => ({
  fulltext: fulltextIndexes,
  indexes: () => {
    const drawn = graph.nodesWithLabel('Predicate').filter(({ properties }) => properties.get('drawn') === true)
    return [...lookupIndexes, ...declaredIndexes(drawn.map(({ properties }) => String(properties.get('id'))))]
  },
})
