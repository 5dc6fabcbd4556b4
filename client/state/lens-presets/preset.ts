import type { Denial, Relation } from '../../../server/contract/graph.ts'
import type { Lens } from '../../../server/contract/lens.ts'

export interface LensChoice {
  key: string
  label: string
  /** As the bar calls it: "the recorded voice", "al-Maliki". */
  short: string
  lens: Lens
  count: number | null
  /** What somebody denies who only denies: "says that the recordings are fake". */
  denies?: string
}

export interface Speaker {
  id: string
  name: string
  publisher: boolean
  relations: number
}

export interface Drawn {
  relations: readonly Relation[]
  denials: readonly Denial[]
  speakers: readonly Speaker[]
  nameOf(id: string): string
}

export interface LensPreset {
  id: string
  choices(drawn: Drawn): readonly Omit<LensChoice, 'short'>[]
}
