import type { Lens } from '../../../server/contract/lens.ts'
import type { Speakers } from '../../../server/contract/speakers.ts'
import type { Told } from '../../../server/contract/told.ts'

export interface LensChoice {
  key: string
  label: string
  /** As the bar calls it: "the recorded voice", "al-Maliki". */
  short: string
  lens: Lens
  count: number | null
  /** What somebody denies who only denies: "says that the recordings are fake". */
  denies?: Told
}

/** `kinds`: of whoever the choice is called after. */
export type Offered = Omit<LensChoice, 'short'> & { kinds?: readonly string[] }

export interface LensPreset {
  id: string
  choices(who: Speakers): readonly Offered[]
}
