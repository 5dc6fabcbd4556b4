/** Who says what the rows of an answer rest on, as its numbers are shown. */
import type { EntityRef } from '../../../server/contract/claim.ts'
import type { SaysSo } from '../../../server/contract/query.ts'
import type { Answer } from './use-query.ts'

/** Of one row: places of notes, in the order of their numbers; `more`: things that it rests on besides. */
export interface RowSays {
  notes: readonly number[]
  more: number
}
const nothing: RowSays = { notes: [], more: 0 }

/** A place's number, as a reader sees it. */
export const numberOf = (place: number): number => place + 1

export function saysOf({ summary, rests }: Pick<Answer, 'summary' | 'rests'>, row: number): RowSays {
  const rest = rests[row]
  if (!summary?.says || !rest) return nothing
  const { on } = summary.says
  return { notes: [...new Set(rest.on.flatMap(place => on[place] ?? []))].sort((a, b) => a - b), more: rest.more }
}

/** What stands above the sources: on whom most rows rest alone. `speaker` null: on our inference. */
export interface Reading {
  rows: number
  of: number
  speaker: EntityRef | null
  disputed: boolean
}

/** Null where no row rests on one speaker alone. */
export function readingOf(answer: Pick<Answer, 'summary' | 'rests'>): Reading | null {
  const notes = answer.summary?.says?.notes ?? []
  const alone = new Map<string, { rows: number; speaker: EntityRef | null; disputed: boolean }>()
  answer.rests.forEach((_, row) => {
    const said = saysOf(answer, row).notes.flatMap(place => notes[place] ?? [])
    const [first, ...others] = said
    if (!first || others.some(note => note.speaker?.id !== first.speaker?.id)) return
    const key = first.speaker?.id ?? ''
    const known = alone.get(key)
    const disputed = said.every(({ contested }) => contested)
    alone.set(key, { rows: (known?.rows ?? 0) + 1, speaker: first.speaker, disputed: disputed && (known?.disputed ?? true) })
  })
  const [most] = [...alone.values()].sort((a, b) => b.rows - a.rows)
  return most ? { ...most, of: answer.rests.length } : null
}

/** "12 claims in 5 passages, 2 denials": of what the rows rest on, and what denies it. */
export function countsOf({ on, notes }: SaysSo): { claims: number; passages: number; denials: number } {
  const used = new Set(on.flat())
  const cited = notes.filter((_, place) => used.has(place))
  return {
    claims: new Set(cited.flatMap(({ claimIds }) => claimIds)).size,
    passages: cited.length,
    denials: notes.filter((note, place) => note.denies && !used.has(place)).length,
  }
}
