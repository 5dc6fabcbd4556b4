/** In this browser alone: the app keeps nothing of it. */
import { saysOf } from './says-so.ts'
import type { Answer } from './use-query.ts'
import { isNode, isRelationship, plain, print } from './wire.ts'

export interface KeptRow {
  /** What makes it the same row when other values change: the nodes and relationships in it, else its first value. */
  key: string
  value: string
  cells: readonly string[]
  claims: readonly string[]
}
export interface KeptAnswer {
  at: number
  columns: readonly string[]
  rows: readonly KeptRow[]
  followed: boolean
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>
type Shelf = [query: string, answer: KeptAnswer][]

const most = { rows: 1000, answers: 20, characters: 1_500_000 }
const shelfOf = (workspace: string): string => `isnad.answers.${workspace}`
const queryOf = ({ cypher, params }: Pick<Answer, 'cypher' | 'params'>): string => JSON.stringify([cypher.trim(), params])

/** Null for an answer that broke off, was cut or is long: what is not whole is compared with nothing. */
export function keptFrom(answer: Answer, at: number): KeptAnswer | null {
  const { summary, rows, columns } = answer
  if (!summary || summary.truncated || rows.length > most.rows || columns.length === 0) return null
  const { says } = summary
  const notes = says?.notes ?? []
  const against = (place: number): number[] => Object.values(notes[place]?.disputedBy ?? {}).flat()
  const claimsOf = (behind: readonly number[]): string[] =>
    [...new Set([...behind, ...behind.flatMap(against)].flatMap(place => notes[place]?.claimIds ?? []))].sort()
  return {
    at,
    columns,
    followed:
      says !== undefined && !says.gaveUp && says.left === 0 && says.unfollowed.length === 0 && answer.rests.every(rest => rest?.more === 0),
    rows: rows.map((row, n) => {
      const things = row.filter(value => isNode(value) || isRelationship(value) || value.$type === 'Path')
      const named = things.map(value =>
        isNode(value) ? (value._value._properties.id ?? value) : isRelationship(value) ? (value._value._properties.key ?? value) : value,
      )
      return {
        key: JSON.stringify((things.length > 0 ? named : row.slice(0, 1)).map(plain)),
        value: JSON.stringify(row.map(plain)),
        cells: row.map(print),
        claims: claimsOf(saysOf(answer, n).notes),
      }
    }),
  }
}

export function keptIn(storage: Kept, workspace: string, answer: Answer): KeptAnswer | null {
  return shelf(storage, workspace).find(([query]) => query === queryOf(answer))?.[1] ?? null
}

export function keep(storage: Kept, workspace: string, answer: Answer, kept: KeptAnswer): void {
  const query = queryOf(answer)
  let next: Shelf = [[query, kept] as Shelf[number], ...shelf(storage, workspace).filter(([other]) => other !== query)].slice(
    0,
    most.answers,
  )
  while (next.length > 0 && JSON.stringify(next).length > most.characters) next = next.slice(0, -1)
  try {
    storage.setItem(shelfOf(workspace), JSON.stringify(next))
  } catch {
    // a full storage forgets
  }
}

function shelf(storage: Kept, workspace: string): Shelf {
  try {
    const kept: unknown = JSON.parse(storage.getItem(shelfOf(workspace)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isShelved) : []
  } catch {
    return []
  }
}

const isShelved = (value: unknown): value is Shelf[number] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'object' &&
  value[1] !== null &&
  typeof value[1].at === 'number' &&
  Array.isArray(value[1].columns) &&
  Array.isArray(value[1].rows) &&
  value[1].rows.every(
    (row: unknown) =>
      typeof row === 'object' &&
      row !== null &&
      'key' in row &&
      'value' in row &&
      'cells' in row &&
      Array.isArray(row.cells) &&
      'claims' in row &&
      Array.isArray(row.claims),
  )
