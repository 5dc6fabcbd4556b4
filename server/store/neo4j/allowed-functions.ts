/** The embedded engine's, and Neo4j's own that only compute. No plug-ins. */
import { engineFunctions } from '../embedded/engine-facts.ts'

const onlyOnNeo4j = ['db.nameFromElementId']
/** Grammar forms that Neo4j lists among its functions. */
const forms = ['all', 'any', 'none', 'single', 'reduce', 'exists', 'shortestPath', 'allShortestPaths']

const names = new Map([...engineFunctions(), ...onlyOnNeo4j, ...forms].map(name => [name.toLowerCase(), name]))

/** Neo4j's own function names are case-insensitive. */
export const isAllowedFunction = (name: string): boolean => names.has(name.toLowerCase())
