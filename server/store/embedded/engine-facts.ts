/** What the embedded engine says of itself. */

import { aggregates, functions } from '@isnad/cypher/functions'
import { version } from '../../../package.json' with { type: 'json' }

export const engineVersion: string = version

/** Names of all functions that a query may call. */
export const engineFunctions = (): string[] => [...functions.values(), ...aggregates.values()].map(({ name }) => name).sort()
