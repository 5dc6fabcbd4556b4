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

export const aggregates: ReadonlyMap<string, AggregateDef> = byName(aggregateList)
