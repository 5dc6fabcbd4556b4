/** What the embedded engine says of itself. */
import { version } from '../../../package.json' with { type: 'json' }
import { aggregates, functions } from './cypher/functions/index.ts'

export const engineVersion: string = version

/** Names of all functions that a query may call. */
export const engineFunctions = (): string[] => [...functions.values(), ...aggregates.values()].map(({ name }) => name).sort()
