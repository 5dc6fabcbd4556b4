/** Functions that users may call on Neo4j: those that the embedded engine has too, and Neo4j's own that only compute. Plugins are outside. */
import { engineFunctions } from '../embedded/engine-facts.ts'

const onlyOnNeo4j = ['db.nameFromElementId']
/** Forms of the grammar that Neo4j lists among its functions. */
const forms = ['all', 'any', 'none', 'single', 'reduce', 'exists', 'shortestPath', 'allShortestPaths']

const names = new Map([...engineFunctions(), ...onlyOnNeo4j, ...forms].map(name => [name.toLowerCase(), name]))

/** Neo4j reads the names of its own functions in any case. */
export const isAllowedFunction = (name: string): boolean => names.has(name.toLowerCase())
