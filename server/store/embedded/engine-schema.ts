/** What the record declares, for the engine's SHOW and its full-text search. */
import { declaredIndexes, fulltextIndexes, lookupIndexes } from '../declared-indexes.ts'
import type { PropertyGraph } from './cypher/property-graph.ts'
import type { Schema } from './cypher/types.ts'

export const engineSchema = (graph: PropertyGraph): Schema => ({
  fulltext: fulltextIndexes,
  indexes: () => {
    const drawn = graph.nodesWithLabel('Predicate').filter(({ properties }) => properties.get('drawn') === true)
    return [...lookupIndexes, ...declaredIndexes(drawn.map(({ properties }) => String(properties.get('id'))))]
  },
})
