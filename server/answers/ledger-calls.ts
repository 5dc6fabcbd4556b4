import type { RecordsChange } from '../evidence/records-change.ts'
import type { Communities } from '../overview/communities.ts'
import type { RegionPlaces } from '../overview/places.ts'
import type { Ends } from '../overview/regions.ts'
import type { RecordSource } from '../store/store.ts'
import type { Json } from './json.ts'
import type { Proposal, ProposedChange, Question, ReadName, WriteName } from './keeper.ts'

export interface LedgerCalls {
  load: { input: { revision: string; source: RecordSource }; output: null }
  read: { input: Question<ReadName>; output: Json | null }
  ends: { input: { revision: string }; output: (Pick<Ends, 'ends'> & { count: number }) | null }
  places: { input: { revision: string }; output: RegionPlaces | null }
  placed: { input: { revision: string; places: RegionPlaces }; output: null }
  regions: { input: { revision: string; found: Communities }; output: null }
  propose: { input: Question<WriteName> & { at: string }; output: Proposal | null }
  proposeChange: { input: { from: string; change: RecordsChange }; output: ProposedChange | null }
  follow: { input: { from: string; to: string }; output: null }
  change: { input: { from: string; to: string; change: RecordsChange }; output: boolean }
  written: { input: Question<WriteName> & { id: string }; output: Json | null }
}

export interface RegionCalls {
  find: { input: Pick<Ends, 'ends'> & { count: number }; output: Communities }
}

export interface ExportCalls {
  make: { input: { source: RecordSource }; output: Json }
}
