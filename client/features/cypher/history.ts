/** What was asked, in this browser alone: the app keeps nothing of it. */
export interface Asked {
  cypher: string
  written: Readonly<Record<string, string>>
  at: number
  rows: number
  ms: number
  truncated: boolean
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>

const most = 100
const keyOf = (workspace: string): string => `isnad.queries.${workspace}`

export function historyIn(storage: Kept, workspace: string): Asked[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(workspace)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isAsked) : []
  } catch {
    return []
  }
}

/** The same query with the same parameters stands once, at its last time. */
export function remember(storage: Kept, workspace: string, asked: Asked): Asked[] {
  const same = (other: Asked): boolean => other.cypher === asked.cypher && JSON.stringify(other.written) === JSON.stringify(asked.written)
  const next = [asked, ...historyIn(storage, workspace).filter(other => !same(other))].slice(0, most)
  try {
    storage.setItem(keyOf(workspace), JSON.stringify(next))
  } catch {
    // a full storage forgets; the list of this visit stays
  }
  return next
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' &&
  value !== null &&
  'cypher' in value &&
  typeof value.cypher === 'string' &&
  'at' in value &&
  typeof value.at === 'number' &&
  'written' in value &&
  typeof value.written === 'object'
