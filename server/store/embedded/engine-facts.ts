import { aggregates, functions } from '@isnad/cypher/functions'
import { version } from '../../../package.json' with { type: 'json' }

export const engineVersion: string = version

export const engineFunctions = (): string[] => [...functions.values(), ...aggregates.values()].map(({ name }) => name).sort()
