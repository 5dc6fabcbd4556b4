import type { Modality } from '../../../server/contract/ontology.ts'
import type { CorrectionInput } from '../../../server/contract/write.ts'
import type { End, QuoteAt } from '../../state/write-task.ts'

export interface LinkRow {
  key: number
  agent: End | null
  act: string
  heardIn: End | null
  rest: Omit<CorrectionInput['chain'][number], 'agent' | 'act' | 'heardIn'>
  /** The same in words: "said to be Nouri al-Maliki". */
  beside?: string
}
export interface NewTie {
  words: string
  drawn: boolean
  sign: -1 | 0 | 1
  saysWish: boolean
}
export type PassageRow = { role: 'subject' | 'also'; quote: string; at: QuoteAt['at'] | null }

export interface ClaimRows {
  subject: End | null
  predicate: string
  tie: NewTie | null
  object: End | null
  chain: LinkRow[]
  /** Empty: the usual one of the chain. */
  modality: Modality | ''
  quote: string
  paragraph: string
  line: string
  start: string
  page: string
  date: string
  denies: readonly { id: string; text: string }[]
  passages: readonly PassageRow[]
  note: string
  /** By name: as typed, or an entity as chosen. Qualifiers that the predicate does not list have no row. */
  qualifiers: Readonly<Record<string, string | End>>
}

export const noClaim: ClaimRows = {
  subject: null,
  predicate: '',
  tie: null,
  object: null,
  chain: [{ key: 0, agent: null, act: 'states', heardIn: null, rest: {} }],
  modality: '',
  quote: '',
  paragraph: '',
  line: '',
  start: '',
  page: '',
  date: '',
  denies: [],
  passages: [],
  note: '',
  qualifiers: {},
}
