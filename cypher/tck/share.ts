import type { Scenario } from './features.ts'
import type { Outcome } from './play.ts'

export interface Share {
  readonly features: string
  readonly scenarios: readonly Scenario[]
}
export type ShareOutcomes = readonly Outcome[]
