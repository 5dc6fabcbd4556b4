import { inEnglish } from './in-english.ts'
import type { KindRow } from './vocabulary.ts'

export interface Kinds {
  rows: readonly KindRow[]
  row(id: string): KindRow | undefined
  /** Entity first, then in the vocabulary's order. `also`: further kinds, which add only their own label. */
  labelsOf(kind: string, also?: readonly string[]): string[]
  /** The kind as which it is drawn, counted and filtered. */
  shownAs(kind: string): string
  carries(kind: string, label: string): boolean
  /** "state body"; an unknown kind's own name. */
  word(kind: string, count?: 'one' | 'other'): string
  /** "a state body", "an organization". */
  aKind(kind: string): string
}

export function kindTable(rows: readonly KindRow[]): Kinds {
  const byId = new Map(rows.map((row, at) => [row.id, { row, at }]))
  const carried = new Map<string, ReadonlySet<string>>()
  const closure = (kind: string): ReadonlySet<string> => {
    const known = carried.get(kind)
    if (known) return known
    const labels = new Set([kind])
    // iterating a set also visits what is added meanwhile, and ends on a circle
    for (const label of labels) for (const parent of byId.get(label)?.row.extends ?? []) labels.add(parent)
    carried.set(kind, labels)
    return labels
  }
  const place = (label: string): number => byId.get(label)?.at ?? rows.length
  return {
    rows,
    row: id => byId.get(id)?.row,
    labelsOf: (kind, also = []) => ['Entity', ...[...new Set([...closure(kind), ...also])].sort((a, b) => place(a) - place(b))],
    shownAs: kind => byId.get(kind)?.row.shownAs ?? kind,
    carries: (kind, label) => label === 'Entity' || closure(kind).has(label),
    word: (kind, count = 'one') => inEnglish(byId.get(kind)?.row.words ?? {})?.[count] ?? kind,
    aKind(kind) {
      const { one = kind === 'Entity' ? 'entity' : kind, article = articleOf(one) } = inEnglish(byId.get(kind)?.row.words ?? {}) ?? {}
      return `${article} ${one}`
    },
  }
}

/** By its first letter, but for those that are read as "you" and "one". */
const articleOf = (word: string): 'a' | 'an' => (/^[aeiou]/i.test(word) && !/^(uni|us[aeiu]|eu|once|one)/i.test(word) ? 'an' : 'a')

/** Who may stand in a place of the record that is no end of a claim: entities with one of these labels. */
export const takenKinds = {
  publisher: ['Publisher'],
  agent: ['Actor', 'Role'],
  heardIn: ['Recording'],
} as const
