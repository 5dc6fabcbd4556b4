/** The one table of functions. A new function is a row in the file of its family, and is found here by name. */
import { type AggregateDef, aggregateList } from './aggregates.ts'
import { conversionFunctions } from './conversion.ts'
import type { FunctionDef } from './define.ts'
import { durationFunctions } from './durations.ts'
import { entityFunctions } from './entities.ts'
import { listFunctions } from './lists.ts'
import { mathFunctions } from './math.ts'
import { scalarFunctions } from './scalars.ts'
import { spatialFunctions } from './spatial.ts'
import { stringFunctions } from './strings.ts'
import { temporalFunctions } from './temporal.ts'
import { vectorFunctions } from './vectors.ts'

export type { AggregateDef, Aggregator } from './aggregates.ts'
export type { ArgumentDef, Category, FunctionDef } from './define.ts'
export { elementIdOf } from './entities.ts'
export { trimSpecified } from './trimming.ts'

const byName = <D extends { name: string }>(defs: D[]): ReadonlyMap<string, D> => new Map(defs.map(def => [def.name.toLowerCase(), def]))

/** Every function that answers one value for one row, by its name in lower case. */
export const functions: ReadonlyMap<string, FunctionDef> = byName([
  ...scalarFunctions,
  ...conversionFunctions,
  ...entityFunctions,
  ...listFunctions,
  ...stringFunctions,
  ...mathFunctions,
  ...vectorFunctions,
  ...spatialFunctions,
  ...temporalFunctions,
  ...durationFunctions,
])

/** Every aggregating function, by its name in lower case. */
export const aggregates: ReadonlyMap<string, AggregateDef> = byName(aggregateList)
