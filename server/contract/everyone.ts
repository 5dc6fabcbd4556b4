import type { Lens } from './lens.ts'

/** The lens that changes nothing. */
export const everyone: Lens = { by: [], without: [], modality: [], contestedOn: [], publisher: [], kind: [], type: [] }
