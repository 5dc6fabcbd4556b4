import type { PropertyGraph } from '@isnad/cypher'
import type { Schema } from '@isnad/cypher/values'
import { declaredIndexes, fulltextIndexes, lookupIndexes } from '../declared-indexes.ts'

export const engineSchema = (graph: PropertyGraph): Schema => ({
  fulltext: fulltextIndexes,
  indexes: () => {
    const drawn = graph.nodesWithLabel('Predicate').filter(({ properties }) => properties.get('drawn') === true)
    return [...lookupIndexes, ...declaredIndexes(drawn.map(({ properties }) => String(properties.get('id'))))]
  },
})
