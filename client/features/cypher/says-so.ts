import type { EntityRef } from '../../../server/contract/claim.ts'
import type { ContestGround } from '../../../server/contract/ontology.ts'
import type { SaysNote, SaysSo } from '../../../server/contract/query.ts'
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
  disputed: ContestGround | 'both' | null
}

/** Null where no row rests on one speaker alone. */
export function readingOf(answer: Pick<Answer, 'summary' | 'rests'>): Reading | null {
  const notes = answer.summary?.says?.notes ?? []
  const alone = new Map<string, { rows: number; said: Set<SaysNote> }>()
  answer.rests.forEach((_, row) => {
    const said = saysOf(answer, row).notes.flatMap(place => notes[place] ?? [])
    const [first, ...others] = said
    if (!first || others.some(note => note.speaker?.id !== first.speaker?.id)) return
    const key = first.speaker?.id ?? ''
    const known = alone.get(key) ?? { rows: 0, said: new Set<SaysNote>() }
    for (const note of said) known.said.add(note)
    alone.set(key, { ...known, rows: known.rows + 1 })
  })
  const [most] = [...alone.values()].sort((a, b) => b.rows - a.rows)
  if (!most) return null
  const said = [...most.said]
  return { rows: most.rows, of: answer.rests.length, speaker: said[0]?.speaker ?? null, disputed: groundOf(said) }
}

function groundOf(said: readonly SaysNote[]): Reading['disputed'] {
  if (!said.every(({ contestedOn }) => contestedOn.length > 0)) return null
  const [ground, other] = new Set(said.flatMap(({ contestedOn }) => contestedOn))
  return other ? 'both' : (ground ?? null)
}

/** "12 claims in 5 passages, 1 of them a denial; 2 more denials": of what the rows rest on, and what denies it besides. */
export function countsOf({ on, notes }: SaysSo): { claims: number; passages: number; denying: number; denials: number } {
  const used = new Set(on.flat())
  const cited = notes.filter((_, place) => used.has(place))
  return {
    claims: new Set(cited.flatMap(({ claimIds }) => claimIds)).size,
    passages: cited.length,
    denying: cited.filter(({ denies }) => denies).length,
    denials: notes.filter((note, place) => note.denies && !used.has(place)).length,
  }
}
