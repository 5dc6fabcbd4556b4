import type { Lens } from './lens.ts'

export const everyone: Lens = { by: [], without: [], modality: [], contestedOn: [], publisher: [], kind: [], type: [] }
