import { type Kinds, kindTable } from '../../server/contract/kinds.ts'
import { plain } from '../../server/contract/shape-names.ts'
import type { KindRow } from '../../server/contract/vocabulary.ts'
import type { Look } from './shapes.ts'
import { t } from './t.ts'

export interface KindLooks {
  order: readonly string[]
  /** A kind that the vocabulary lacks is drawn plainly. */
  look(kind: string): Look
  /** "State body"; for a kind that the vocabulary lacks, its own name. */
  word(kind: string): string
  /** "a state body", "an event" */
  aWord(kind: string): string
  isA(kind: string, label: string): boolean
  labelsOf(kind: string): readonly string[]
  offered: readonly string[]
}

export function kindLooks(rows: readonly KindRow[]): KindLooks {
  const kinds: Kinds = kindTable(rows)
  return {
    order: rows.map(({ id }) => id),
    look: kind => {
      const { shape, family } = kinds.row(kind) ?? plain
      return { shape, family }
    },
    word: kind => capital(kinds.word(kind)),
    aWord: kind => {
      const word = kind === 'Entity' ? 'entity' : kinds.word(kind)
      return t('anWord', { test: /^[aeiou]/i.test(word), word })
    },
    isA: kinds.carries,
    labelsOf: kinds.labelsOf,
    offered: rows.flatMap(({ id, abstract }) => (abstract || kinds.carries(id, 'Document') ? [] : [id])),
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
