import { aggregates, functions } from '@isnad/cypher/functions'
import about from '../../../package.json' with { type: 'json' }

export const engineVersion: string = about.version

export const engineFunctions = (): string[] => [...functions.values(), ...aggregates.values()].map(({ name }) => name).sort()
